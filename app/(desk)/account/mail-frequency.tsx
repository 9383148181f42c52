"use client";

import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/select-field";
import { useSay } from "@/app/_ui/toast";
import { MAIL_WORDS } from "@/app/_words/inbox-words";
import { MAIL_FREQUENCIES, type MailFrequency } from "@/lib/core/review/mail-frequency";

type MailFrequencyFormProps = { frequency: MailFrequency; address: string | null; sending: boolean };

/** How often one is told by mail of what came into the inbox. */
export function MailFrequencyForm({ frequency, address, sending }: MailFrequencyFormProps) {
  const say = useSay();
  const [saved, setSaved] = useState(frequency);
  const [chosen, setChosen] = useState(frequency);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await callApi({ method: "PUT", path: "/me/mail", body: { frequency: chosen } });
    setBusy(false);
    if (answer.kind !== "ok") return say(wordsOf(answer), "trouble");
    setSaved(chosen);
    say(chosen === "off" ? "You get no more mails." : "Saved.");
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="max-w-prose text-ink-soft">
        {address === null ? "What comes into your inbox" : `What comes into your inbox goes to ${address}`} while you
        have not read it. Of articles that are restricted or under embargo a mail says only that there is something.
      </p>
      {!sending && (
        <p className="max-w-prose text-ink-soft">
          This installation sends no mail at the moment: an admin has to name a mail server first. Your choice is kept.
        </p>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label="Mails"
          fieldClassName="w-64 max-w-full"
          value={chosen}
          options={MAIL_FREQUENCIES.map((value) => ({ value, label: MAIL_WORDS[value] }))}
          onChange={(event) => setChosen(MAIL_FREQUENCIES.find((value) => value === event.target.value) ?? "off")}
        />
        <Button type="submit" busy={busy} reason={chosen === saved ? "This is how it is now." : null}>
          Save
        </Button>
      </div>
    </form>
  );
}
