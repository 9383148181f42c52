"use server";

import { redirect } from "next/navigation";
import { acceptInvitation } from "@/lib/accounts/invite-member";
import { callerOfPage } from "@/lib/boundary/caller";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import { keepCookies } from "@/lib/boundary/keep-cookies";
import { signIn } from "@/lib/boundary/sign-in";
import type { FormState } from "@/lib/core/view/form-state";

/** Turns the invitation into an account and signs it in. */
export async function acceptInvitationAction(_before: FormState, form: FormData): Promise<FormState> {
  const fields = formFields(form);
  try {
    const { email } = await acceptInvitation(fields);
    await keepCookies((await signIn({ email, password: fields.password }, await callerOfPage())).cookies);
  } catch (error) {
    return refusedForm(error);
  }
  redirect("/");
}
