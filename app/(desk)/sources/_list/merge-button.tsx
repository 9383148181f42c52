"use client";

import { Merge } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Answer, callApi } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { counted } from "@/app/_ui/number";
import { useSay } from "@/app/_ui/toast";
import type { SourceMerge, SourceView } from "@/lib/core/view/source-view";

type MergeButtonProps = {
  from: Pick<SourceView, "id" | "title" | "version">;
  into: Pick<SourceView, "id" | "title">;
  /** Why this person cannot merge it; null when he can. */
  reason: string | null;
  /** The words on the button, where the one that stays is not the one beside it. */
  label?: string;
};

/** Merges a source into another one, after saying what that does. There is no way back, so it is always asked first. */
export function MergeButton({ from, into, reason, label = "Merge into this one" }: MergeButtonProps) {
  const router = useRouter();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [plan, setPlan] = useState<SourceMerge | null>(null);
  const [trouble, setTrouble] = useState<Answer<unknown> | null>(null);
  const [busy, setBusy] = useState(false);
  const send = (preview: boolean) =>
    callApi<SourceMerge>({
      method: "POST",
      path: `/sources/${from.id}/merge${preview ? "?preview=true" : ""}`,
      body: { into: into.id },
      version: from.version,
    });
  const begin = async () => {
    setTrouble(null);
    setPlan(null);
    setOpen(true);
    const answer = await send(true);
    if (answer.kind === "ok") setPlan(answer.value);
    else setTrouble(answer);
  };
  const merge = async () => {
    setBusy(true);
    const answer = await send(false);
    setBusy(false);
    if (answer.kind !== "ok") return setTrouble(answer);
    setOpen(false);
    say(`Merged into ${into.title}.`);
    router.refresh();
  };
  return (
    <>
      <Button size="sm" reason={reason} aria-label={`Merge ${from.title} into ${into.title}`} onClick={begin}>
        <Merge aria-hidden size={15} />
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Merge two sources"
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button
              variant="primary"
              busy={busy}
              reason={plan ? null : "One moment: what it does is being counted."}
              onClick={merge}
            >
              Merge
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <FormTrouble answer={trouble} />
          <p>
            <strong className="font-semibold">{from.title}</strong> goes;{" "}
            <strong className="font-semibold">{into.title}</strong> stays, as it is.
          </p>
          <div role="status">{plan && <Plan plan={plan} />}</div>
        </div>
      </Dialog>
    </>
  );
}

function Plan({ plan: { evidence, lapses } }: { plan: SourceMerge }) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5">
      <li>{counted(evidence, "piece")} of evidence will be cited from the one that stays. Together they count once.</li>
      <li>
        {lapses === 0
          ? "No sign-off rests on it."
          : `${counted(lapses, "claim")} that ${lapses === 1 ? "was" : "were"} submitted or signed off will lapse: what was vouched for is other evidence then.`}
      </li>
      <li>Texts and files of both are found with the one that stays, and excerpts are proved against them.</li>
      <li>It cannot be undone: to part them again, withdraw the evidence and cite it anew.</li>
    </ul>
  );
}
