"use client";

import { Check, ChevronDown, Undo2, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu } from "@/app/_ui/menu";
import { counted } from "@/app/_ui/number";
import { useSay } from "@/app/_ui/toast";
import { DISMISSAL_WORDS, PRIORITY_WORDS } from "@/app/_words/claim-words";
import { AssignDialog, type AssignPeople } from "@/app/(desk)/_bulk/assign-dialog";
import {
  type BulkChange,
  type BulkEnd,
  bulkInWords,
  type ChosenClaim,
  sendBulk,
  sendUndo,
} from "@/app/(desk)/_bulk/send-bulk";
import { TagDialog } from "@/app/(desk)/_bulk/tag-dialog";
import { PRIORITIES } from "@/lib/core/claim/claim";
import type { DismissalReason } from "@/lib/core/claim/status";

type BulkBarProps = {
  chosen: readonly ChosenClaim[];
  people: AssignPeople;
  /** Takes what was done out of the choice and reads the screen again. */
  onEnd: (end: BulkEnd) => Promise<void> | void;
  onClear: () => void;
  /** More about the choice: choosing all that match, say. */
  children?: ReactNode;
};

const REASONS = Object.keys(DISMISSAL_WORDS) as DismissalReason[]; // the keys of a record of all reasons
const DONE_WORDS: Record<BulkChange["kind"], string> = {
  accept: "accepted",
  dismiss: "dismissed",
  assign: "assigned",
  priority: "given that priority",
  tag: "tagged",
};

/** What can be done with the chosen claims at once, and the way back. Nothing is drawn while there is neither. */
export function BulkBar({ chosen, people, onEnd, onClear, children }: BulkBarProps) {
  const { busy, undoable, change, undo, forget } = useBulk(chosen, onEnd);
  const [dialog, setDialog] = useState<"assign" | "tag" | null>(null);
  if (chosen.length === 0 && undoable.length === 0) return null;
  const clear = () => {
    forget();
    onClear();
  };
  return (
    <section
      aria-label="Chosen claims"
      className="no-print flex flex-wrap items-center gap-1.5 rounded-lg border border-accent bg-raised px-3 py-2 shadow-overlay"
    >
      <p role="status" className="mr-1 text-sm font-semibold">
        {chosen.length > 0
          ? `${counted(chosen.length, "claim")} chosen`
          : `${counted(undoable.length, "claim")} changed`}
      </p>
      {children}
      {chosen.length > 0 && (
        <>
          <Button size="sm" busy={busy} onClick={() => void change({ kind: "accept" })}>
            <Check aria-hidden size={14} />
            Accept
          </Button>
          <Choices
            label="Dismiss"
            busy={busy}
            entries={REASONS.map((reason) => [reason, DISMISSAL_WORDS[reason]])}
            onSelect={(reason) => void change({ kind: "dismiss", reason })}
          />
          <Choices
            label="Priority"
            busy={busy}
            entries={PRIORITIES.map((priority) => [priority, PRIORITY_WORDS[priority]])}
            onSelect={(priority) => void change({ kind: "priority", priority })}
          />
          <Button size="sm" busy={busy} onClick={() => setDialog("assign")}>
            Assign
          </Button>
          <Button size="sm" busy={busy} onClick={() => setDialog("tag")}>
            Tag
          </Button>
        </>
      )}
      {undoable.length > 0 && (
        <Button size="sm" busy={busy} onClick={() => void undo()}>
          <Undo2 aria-hidden size={14} />
          Undo
        </Button>
      )}
      <IconButton label="Choose none" icon={X} className="ml-auto" onClick={clear} />
      {dialog === "assign" && (
        <AssignDialog count={chosen.length} people={people} onClose={() => setDialog(null)} onSave={change} />
      )}
      {dialog === "tag" && <TagDialog count={chosen.length} onClose={() => setDialog(null)} onSave={change} />}
    </section>
  );
}

/** Sends a change, tells what came of it, and keeps what can be taken back. */
function useBulk(chosen: readonly ChosenClaim[], onEnd: BulkBarProps["onEnd"]) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [undoable, setUndoable] = useState<readonly ChosenClaim[]>([]);
  const run = async (what: string, work: Promise<BulkEnd>, back: boolean) => {
    setBusy(true);
    const end = await work;
    const clean = end.refused.length === 0 && end.trouble === null;
    say(bulkInWords(what, end), clean ? "done" : "trouble");
    setUndoable(back ? end.done : []);
    await onEnd(end);
    setBusy(false);
  };
  return {
    busy,
    undoable,
    change: (change: BulkChange) => run(DONE_WORDS[change.kind], sendBulk(chosen, change), true),
    undo: () => run("as they were before", sendUndo(undoable), false),
    forget: () => setUndoable([]),
  };
}

type ChoicesProps<Key extends string> = {
  label: string;
  busy: boolean;
  entries: readonly (readonly [Key, string])[];
  onSelect: (key: Key) => void;
};

function Choices<Key extends string>({ label, busy, entries, onSelect }: ChoicesProps<Key>) {
  return (
    <Menu
      label={label}
      trigger={
        <Button size="sm" busy={busy}>
          {label}
          <ChevronDown aria-hidden size={14} />
        </Button>
      }
      entries={entries.map(([key, words]) => ({ key, label: words, onSelect: () => onSelect(key) }))}
    />
  );
}
