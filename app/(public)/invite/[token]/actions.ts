"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { acceptInvitation } from "@/lib/accounts/invite-member";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import { keepCookies } from "@/lib/boundary/keep-cookies";
import { signIn } from "@/lib/boundary/sign-in";
import type { FormState } from "@/lib/core/view/form-state";

/** Turns the invitation into an account and signs it in. */
export async function acceptInvitationAction(_before: FormState, form: FormData): Promise<FormState> {
  const fields = formFields(form);
  try {
    const { email } = await acceptInvitation(fields);
    const address = (await headers()).get("x-linecheck-address") ?? "unknown";
    await keepCookies((await signIn({ email, password: fields.password }, address)).cookies);
  } catch (error) {
    return refusedForm(error);
  }
  redirect("/");
}
