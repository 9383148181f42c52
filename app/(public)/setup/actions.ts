"use server";

import { redirect } from "next/navigation";
import { setUp } from "@/lib/accounts/set-up";
import { loadSampleArticles } from "@/lib/articles/load-samples";
import { callerOfPage } from "@/lib/boundary/caller";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import { keepCookies } from "@/lib/boundary/keep-cookies";
import { signIn } from "@/lib/boundary/sign-in";
import type { FormState } from "@/lib/core/view/form-state";

/** Sets the newsroom up and signs its first member in. */
export async function setUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const { samples, ...fields } = formFields(form);
  try {
    const actor = await setUp(fields);
    if (samples) await loadSampleArticles(actor);
    await keepCookies((await signIn({ email: fields.email, password: fields.password }, await callerOfPage())).cookies);
  } catch (error) {
    return refusedForm(error);
  }
  redirect("/");
}
