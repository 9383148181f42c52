"use client";

import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDraft } from "@/app/_client/use-draft";
import { Button } from "@/app/_ui/button";
import { counted } from "@/app/_ui/number";
import { TextLink } from "@/app/_ui/text-link";
import { ImportRows } from "@/app/(desk)/articles/[articleId]/import/_components/import-rows";
import { saveReport } from "@/app/(desk)/articles/[articleId]/import/_components/save-report";
import { TableInput } from "@/app/(desk)/articles/[articleId]/import/_components/table-input";
import { type ChosenPlaces, useImport } from "@/app/(desk)/articles/[articleId]/import/_components/use-import";
import type { ClaimImportView } from "@/lib/core/view/claim-import-view";

/** A table of claims, what becomes of each line, and the button that adds those that fit. */
export function ClaimImport({ articleId }: { articleId: string }) {
  const router = useRouter();
  const table = useDraft(`${articleId}:claims-table`, "");
  const [filename, setFilename] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ChosenPlaces>(new Map());
  const { view, of, busy, trouble, send } = useImport(articleId);
  const isCurrent = view !== null && of === table.value;

  const change = (text: string, name: string | null) => {
    table.change(text);
    setFilename(name);
    setChosen(new Map());
    if (name !== null) void send("preview", { csv: text, filename: name, chosen: new Map() });
  };
  const look = (places: ChosenPlaces) => send("preview", { csv: table.value, filename, chosen: places });
  const choose = (places: ChosenPlaces) => {
    setChosen(places);
    void look(places);
  };
  const add = async () => {
    if (!(await send("add", { csv: table.value, filename, chosen }))) return;
    table.clear();
    router.refresh();
  };

  if (view && !view.preview) return <Done view={view} articleId={articleId} />;
  const empty = table.value.trim() === "" ? "Choose a file, or paste the table, first." : null;
  return (
    <div className="flex flex-col gap-6">
      <TableInput text={table.value} onChange={change} />
      {trouble && (
        <p role="alert" data-hue="red" className="rounded-md bg-hue-wash px-3 py-2 font-medium text-hue-ink">
          {trouble} The table is kept as it is.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => look(chosen)} busy={busy} reason={empty}>
          {busy ? "Looking …" : "See what fits"}
        </Button>
        {isCurrent && (
          <Button
            variant="primary"
            onClick={add}
            busy={busy}
            reason={view.counts.fits === 0 ? "No line fits yet. Choose places below, or change the table." : null}
          >
            Add {counted(view.counts.fits, "claim")}
          </Button>
        )}
        {isCurrent && <ReportButton view={view} />}
      </div>
      {isCurrent && <ImportRows view={view} chosen={chosen} onChoose={choose} />}
    </div>
  );
}

function Done({ view, articleId }: { view: ClaimImportView; articleId: string }) {
  const left = view.rows.length - view.counts.fits;
  return (
    <div role="status" className="flex flex-col gap-4">
      <p className="text-lg font-semibold">
        {counted(view.counts.fits, "claim")} added{left > 0 && `; ${counted(left, "line")} did not fit`}.
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <TextLink href={`/articles/${articleId}`}>Go to the article</TextLink>
        <ReportButton view={view} />
      </p>
      <ImportRows view={view} chosen={new Map()} onChoose={null} />
    </div>
  );
}

function ReportButton({ view }: { view: ClaimImportView }) {
  if (view.counts.fits === view.rows.length) return null;
  return (
    <Button onClick={() => saveReport(view)}>
      <Download aria-hidden size={16} />
      What does not fit, as CSV
    </Button>
  );
}
