"use client";

import { BookmarkPlus, Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Dialog } from "@/app/_ui/dialog";
import { TextField } from "@/app/_ui/text-field";
import { useSay } from "@/app/_ui/toast";
import type { ViewScreen } from "@/lib/core/search/saved-view";
import type { SavedView } from "@/lib/core/view/saved-view";

type KeepViewProps = {
  screen: ViewScreen;
  query: string;
  /** One's own view of what is on show, if there is one. */
  view: SavedView | null;
  mayShare: boolean;
};

/** Keeps the list on show under a name, or changes the view that it is. */
export function KeepView({ screen, query, view, mayShare }: KeepViewProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        {view ? <Pencil aria-hidden size={14} /> : <BookmarkPlus aria-hidden size={15} />}
        {view ? "Change this view" : "Save this view"}
      </Button>
      {open && <ViewDialog {...{ screen, query, view, mayShare }} onClose={() => setOpen(false)} />}
    </>
  );
}

function ViewDialog({ screen, query, view, mayShare, onClose }: KeepViewProps & { onClose: () => void }) {
  const router = useRouter();
  const say = useSay();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (call: Call, done: string) => {
    if (busy) return;
    setBusy(true);
    const answer = await callApi<SavedView>(call);
    setBusy(false);
    if (answer.kind !== "ok") {
      setTrouble(fieldErrors(answer).name ?? wordsOf(answer));
      return;
    }
    say(done);
    onClose();
    router.refresh();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const words = name.trim();
    if (words === "") return setTrouble("A view needs a name.");
    const call: Call = view
      ? { method: "PATCH", path: `/views/${view.id}`, body: { name: words, shared }, version: view.version }
      : { method: "POST", path: "/views", body: { screen, query, name: words, shared } };
    void send(call, view ? `View “${words}” changed.` : `View “${words}” saved.`);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={view ? "Change this view" : "Save this view"}
      description="The filter and the order of the list, under a name. It stands above the list and in the palette."
    >
      <form onSubmit={save} className="flex flex-col gap-4">
        <TextField
          label="Name"
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={60}
          error={trouble}
        />
        <Checkbox
          label="Share it with the newsroom"
          hint={mayShare ? "Everybody sees it; only you change it." : "Editors, checkers and admins share views."}
          disabled={!mayShare}
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
        <div className="flex flex-wrap justify-end gap-2">
          {view && (
            <Button
              variant="danger"
              busy={busy}
              className="mr-auto"
              onClick={() =>
                send(
                  { method: "POST", path: `/views/${view.id}/remove`, body: {}, version: view.version },
                  `View “${view.name}” taken away.`,
                )
              }
            >
              Take it away
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
