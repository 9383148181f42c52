"use server";

import { redirect } from "next/navigation";
import { resetPassword } from "@/lib/accounts/reset-password";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import type { FormState } from "@/lib/core/view/form-state";

/** Sets the new password. The sign-in comes after it, with the second factor where there is one. */
export async function resetPasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  try {
    await resetPassword(formFields(form));
  } catch (error) {
    return refusedForm(error);
  }
  redirect("/sign-in");
}
