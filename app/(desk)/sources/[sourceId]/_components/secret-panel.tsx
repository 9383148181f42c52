"use client";

import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { fileSize } from "@/app/_ui/file-size";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

type Reader = { id: string; name: string };
type SecretFile = { id: string; name: string; size: number };
type Secret = {
  name: string;
  contact: string | null;
  note: string | null;
  owner: boolean;
  readers: readonly Reader[];
  files: readonly SecretFile[];
};
type SecretPanelProps = {
  sourceId: string;
  people: readonly (Reader & { cleared: boolean })[];
  mayRead: boolean;
};

/** Who a confidential source is, once somebody who may asks for it. It is shown until the page is left. */
export function SecretPanel({ sourceId, people, mayRead }: SecretPanelProps) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reveal = async () => {
    const answer = await callApi<Secret>({ method: "POST", path: `/sources/${sourceId}/reveal` });
    if (answer.kind === "ok") setSecret(answer.value);
    else if (answer.kind === "refused" && answer.problem.status === 404) {
      setRefusal("You are not named on this source, or not cleared. Ask whoever confided it.");
    } else setRefusal(wordsOf(answer));
  };
  if (secret === null) {
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-ink-soft">Locked away. Each reading stands in the history, with your name.</p>
        <Button onClick={reveal} reason={mayRead ? null : "Your role reads no confidential sources."}>
          Show who it is
        </Button>
        <p role="status" className="text-danger">
          {refusal}
        </p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid gap-2">
        {[
          ["Who it is", secret.name],
          ["How to reach", secret.contact],
          ["Notes", secret.note],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="text-xs font-semibold text-ink-faint">{label}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{value ?? "nothing"}</dd>
          </div>
        ))}
      </dl>
      <Files files={secret.files} />
      {secret.owner && <Readers sourceId={sourceId} people={people} readers={secret.readers} />}
    </div>
  );
}

function Files({ files }: { files: readonly SecretFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-label="Its files">
      <h3 className="text-xs font-semibold text-ink-faint">Files (each opening stands in the history)</h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a
              href={`/api/v1/attachments/${file.id}`}
              download
              className="inline-flex min-h-6 items-center text-accent [overflow-wrap:anywhere]"
            >
              {file.name}
            </a>
            , {fileSize(file.size)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Readers({
  sourceId,
  people,
  readers,
}: Pick<SecretPanelProps, "sourceId" | "people"> & { readers: readonly Reader[] }) {
  const [chosen, setChosen] = useState<readonly string[]>(readers.map(({ id }) => id));
  const { busy, trouble, make } = useChange();
  const save = () =>
    make(
      { method: "PUT", path: `/sources/${sourceId}/readers`, body: { memberIds: chosen } },
      "Saved who may read it.",
    );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-semibold">Who else may read it</legend>
      <FormTrouble answer={trouble} />
      {people.map((person) => (
        <Checkbox
          key={person.id}
          label={person.name}
          hint={
            person.cleared ? undefined : "Not cleared yet: an admin or another editor must clear this person first."
          }
          checked={chosen.includes(person.id)}
          onChange={(event) =>
            setChosen((before) =>
              event.target.checked ? [...before, person.id] : before.filter((id) => id !== person.id),
            )
          }
        />
      ))}
      <div>
        <Button size="sm" busy={busy} onClick={save}>
          Save who may read it
        </Button>
      </div>
    </fieldset>
  );
}
