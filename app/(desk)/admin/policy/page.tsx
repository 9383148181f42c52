import type { Metadata } from "next";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { TYPE_WORDS } from "@/app/_words/claim-words";
import { SECOND_CHECK_RULE_WORDS } from "@/app/_words/policy-words";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { RuleDialog } from "@/app/(desk)/admin/policy/rule-dialog";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import type { PolicyRuleView } from "@/lib/core/view/policy-view";
import { getPolicy } from "@/lib/sources/edit-policy";

export const metadata: Metadata = { title: "Evidence policy" };

export default async function PolicyPage() {
  const actor = await requireActor();
  if (!can(actor, "settings:manage")) {
    return <NotForYou title="Evidence policy" actor={actor} needs="settings:manage" />;
  }
  const policy = await ask(getPolicy, {});
  return (
    <AdminFrame
      here="/admin/policy"
      lead="What a claim needs before it may be submitted. A change holds at once, also for claims that are signed off: those that no longer meet it are no longer verified."
    >
      <StackTable caption="Evidence policy" head={<Heads />}>
        {policy.rules.map((rule) => (
          <StackRow key={rule.claimType}>
            <StackCell className="font-semibold">
              {nameOf(rule)}
              <span className="block text-sm font-normal text-ink-faint">{rule.own ? "set here" : "default"}</span>
            </StackCell>
            <StackCell label="Sources">{sourcesInWords(rule)}</StackCell>
            <StackCell label="Reply">{rule.replySought ? "must be sought" : "not asked for"}</StackCell>
            <StackCell label="Second check">{SECOND_CHECK_RULE_WORDS[rule.secondCheck]}</StackCell>
            <StackCell>
              <RuleDialog rule={rule} name={nameOf(rule)} version={policy.version} />
            </StackCell>
          </StackRow>
        ))}
      </StackTable>
    </AdminFrame>
  );
}

function Heads() {
  return (
    <>
      <HeadCell>Kind of claim</HeadCell>
      <HeadCell>Sources</HeadCell>
      <HeadCell>Reply</HeadCell>
      <HeadCell>Second check</HeadCell>
      <HeadCell>
        <span className="sr-only">Change</span>
      </HeadCell>
    </>
  );
}

function nameOf({ claimType }: PolicyRuleView): string {
  if (claimType === "other") return "All other kinds";
  return Object.entries(TYPE_WORDS).find(([type]) => type === claimType)?.[1] ?? claimType;
}

function sourcesInWords({ primary, independent, records }: PolicyRuleView): string {
  const content = [primary > 0 ? `${primary} primary` : "", independent > 0 ? `${independent} independent` : ""].filter(
    Boolean,
  );
  const parts = [
    content.join(" or "),
    records > 0 ? `${records} ${records === 1 ? "record" : "records"} that it was said` : "",
  ];
  return parts.filter(Boolean).join(", and ") || "none";
}
