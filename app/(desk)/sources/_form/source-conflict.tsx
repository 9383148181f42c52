"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Cell, HeadCell, Row, Table } from "@/app/_ui/table";
import { changedFields, SOURCE_FIELDS, type SourceDraft } from "@/app/(desk)/sources/_form/source-draft";
import { fieldInWords, SOURCE_FIELD_WORDS } from "@/app/(desk)/sources/_form/source-field-words";

type SourceConflictProps = {
  before: SourceDraft;
  mine: SourceDraft;
  theirs: SourceDraft;
  by: string | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Two people changed one source: shows both, field by field, and lets the second decide. */
export function SourceConflict({ before, mine, theirs, by, onKeepMine, onTakeTheirs }: SourceConflictProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const touched = new Set([...changedFields(before, mine), ...changedFields(before, theirs)]);
  const fields = SOURCE_FIELDS.filter((field) => touched.has(field));
  return (
    <div
      ref={notice}
      role="alert"
      tabIndex={-1}
      data-hue="orange"
      className="flex flex-col gap-3 rounded-lg border border-hue-solid bg-surface p-3"
    >
      <p className="font-semibold">
        {by ?? "Somebody else"} changed this source while you were typing. What you typed is kept below.
      </p>
      <Table caption="Your words and those saved meanwhile">
        <thead>
          <tr>
            <HeadCell>Field</HeadCell>
            <HeadCell>Yours</HeadCell>
            <HeadCell>Saved by {by ?? "somebody else"}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Row key={field}>
              <Cell className="text-ink-soft">{SOURCE_FIELD_WORDS[field]}</Cell>
              <Cell className="[overflow-wrap:anywhere]">{fieldInWords(field, mine[field]) || "(empty)"}</Cell>
              <Cell className="[overflow-wrap:anywhere]">{fieldInWords(field, theirs[field]) || "(empty)"}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="text-sm text-ink-soft">
        Your words are put on top of theirs field by field; nothing is saved until you save again.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>Put my words on top</Button>
        <Button variant="quiet" onClick={onTakeTheirs}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}
