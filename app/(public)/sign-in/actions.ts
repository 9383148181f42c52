"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { callerOfPage } from "@/lib/boundary/caller";
import { formFields, refusedForm } from "@/lib/boundary/form-action";
import { keepCookies } from "@/lib/boundary/keep-cookies";
import { answerSecondFactor } from "@/lib/boundary/second-factor";
import { signIn, signOut } from "@/lib/boundary/sign-in";
import { ownPath } from "@/lib/core/access/own-path";
import type { FormState } from "@/lib/core/view/form-state";

/** Signs in and goes where the person wanted to go. */
export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const { next, ...fields } = formFields(form);
  let secondFactor = false;
  try {
    const signedIn = await signIn(fields, await callerOfPage());
    secondFactor = signedIn.secondFactor;
    await keepCookies(signedIn.cookies);
  } catch (error) {
    return refusedForm(error);
  }
  redirect(secondFactor ? `/sign-in/second-factor?next=${encodeURIComponent(ownPath(next))}` : ownPath(next));
}

/** Takes the code that a sign-in waits for, and goes where the person wanted to go. */
export async function secondFactorAction(_before: FormState, form: FormData): Promise<FormState> {
  const { next, code, recoveryCode } = formFields(form);
  try {
    const given = recoveryCode ? { recoveryCode } : { code: code?.replace(/\s/g, "") };
    const cookie = (await headers()).get("cookie") ?? undefined;
    await keepCookies((await answerSecondFactor(given, cookie, await callerOfPage())).cookies);
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
