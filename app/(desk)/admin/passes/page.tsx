import { Check, Power } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/app/_ui/badge";
import { StackCell, StackRow, StackTable } from "@/app/_ui/stack-table";
import { HeadCell } from "@/app/_ui/table";
import { DISMISSAL_WORDS } from "@/app/_words/claim-words";
import { PASS_WORDS } from "@/app/_words/pass-words";
import { NotForYou } from "@/app/(desk)/_list/not-for-you";
import { AdminFrame } from "@/app/(desk)/admin/_parts/admin-frame";
import { ConfirmChange } from "@/app/(desk)/admin/_parts/confirm-change";
import { getPasses } from "@/lib/articles/turn-pass";
import { ask, requireActor } from "@/lib/boundary/page";
import { can } from "@/lib/core/access/permissions";
import type { PassView } from "@/lib/core/view/passes-view";

export const metadata: Metadata = { title: "Proposed claims" };

export default async function PassesPage() {
  const actor = await requireActor();
  if (!can(actor, "settings:manage")) {
    return <NotForYou title="Proposed claims" actor={actor} needs="settings:manage" />;
  }
  const { version, passes } = await ask(getPasses, {});
  return (
    <AdminFrame
      here="/admin/passes"
      lead="What Linecheck proposes, and what the desk makes of it. Turn off what is mostly dismissed here: it holds for texts that come in from then on."
    >
      <StackTable
        caption="Proposed claims, by what was looked for"
        head={["Looked for", "Taken on", "Dismissed", "State", "Change"].map((head) => (
          <HeadCell key={head}>{head}</HeadCell>
        ))}
      >
        {passes.map((pass) => (
          <PassRow key={pass.pass} pass={pass} version={version} />
        ))}
      </StackTable>
    </AdminFrame>
  );
}

function PassRow({ pass, version }: { pass: PassView; version: number }) {
  const { name, finds } = PASS_WORDS[pass.pass];
  return (
    <StackRow>
      <StackCell className="font-semibold">
        {name}
        <span className="block text-sm font-normal text-ink-faint">{finds}</span>
      </StackCell>
      <StackCell label="Taken on">
        {rateInWords(pass)}
        <span className="block text-sm text-ink-faint">
          {pass.accepted} as proposed, {pass.edited} reworded, {pass.waiting} undecided of {pass.proposed}
        </span>
      </StackCell>
      <StackCell label="Dismissed">
        {pass.dismissed}
        <span className="block text-sm text-ink-faint">{reasonsInWords(pass)}</span>
      </StackCell>
      <StackCell label="State">
        {pass.on ? (
          <Badge hue="green" icon={Check}>
            On
          </Badge>
        ) : (
          <Badge icon={Power}>Off</Badge>
        )}
      </StackCell>
      <StackCell>
        <ConfirmChange
          action={pass.on ? "Turn off" : "Turn on"}
          about={name}
          danger={pass.on}
          consequence={
            pass.on
              ? "Texts that come in from now on are read without it. Claims that were proposed before stay."
              : "Texts that come in from now on are read with it again. Older texts are not read anew."
          }
          call={{ method: "PUT", path: "/passes", body: { pass: pass.pass, on: !pass.on }, version }}
          done={pass.on ? `Turned off: ${name}.` : `Turned on: ${name}.`}
        />
      </StackCell>
    </StackRow>
  );
}

/** Of what was decided on, how much was taken on. */
function rateInWords({ accepted, edited, dismissed }: PassView): string {
  const decided = accepted + edited + dismissed;
  return decided === 0 ? "nothing decided yet" : `${Math.round((100 * (accepted + edited)) / decided)}% of ${decided}`;
}

function reasonsInWords({ reasons }: PassView): string {
  const words: Readonly<Record<string, string>> = DISMISSAL_WORDS;
  return reasons.map(({ reason, count }) => `${words[reason] ?? reason}: ${count}`).join(", ");
}
