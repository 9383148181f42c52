import type { Metadata } from "next";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { RuleForm } from "@/app/(desk)/admin/second-factor/rule-form";
import { getSecondFactorRule } from "@/lib/accounts/second-factor-rule";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorRulePage() {
  const actor = await requireActor();
  if (!can(actor, "settings:manage")) {
    return <NotForYou title="Second factor" actor={actor} needs="settings:manage" />;
  }
  const rule = await ask(getSecondFactorRule, {});
  return (
    <AdminFrame
      here="/admin/second-factor"
      lead="Who must have a second factor. It holds with the next click: whoever is asked and has none sets one up, and does nothing else before."
    >
      <RuleForm key={rule.version} rule={rule} me={actor.memberId} />
    </AdminFrame>
  );
}
