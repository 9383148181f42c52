"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import { keepCookies } from "@/lib/boundary/keep-cookies";
import { signIn, signOut } from "@/lib/boundary/sign-in";
import { ownPath } from "@/lib/core/access/own-path";
import type { FormState } from "@/lib/core/view/form-state";

/** Signs in and goes where the person wanted to go. */
export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const { next, ...fields } = formFields(form);
  try {
    const address = (await headers()).get("x-linecheck-address") ?? "unknown";
    await keepCookies((await signIn(fields, address)).cookies);
  } catch (error) {
    return refusedForm(error);
  }
  redirect(ownPath(next));
}

/** Signs out. */
export async function signOutAction(): Promise<void> {
  const cookie = (await headers()).get("cookie") ?? undefined;
  await keepCookies((await signOut(cookie)).cookies);
  redirect("/sign-in");
}
