"use server";

import { revalidatePath } from "next/cache";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import type { FormState } from "@/lib/core/view/form-state";
import { answerAsGuest } from "@/lib/reviews/answer-as-guest";

/** Takes what a guest answers on one claim, and shows the page with it. */
export async function answerAction(_before: FormState, form: FormData): Promise<FormState> {
  const { token = "", claimId, body } = formFields(form);
  try {
    await answerAsGuest(token, { claimId, body });
  } catch (error) {
    return refusedForm(error);
  }
  revalidatePath("/guest/[token]", "page");
  return { status: "idle" };
}
