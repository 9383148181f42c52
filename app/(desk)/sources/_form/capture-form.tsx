"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type Answer, callApi } from "@/app/_client/call-api";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { TextareaField } from "@/app/_ui/textarea-field";
import { useSay } from "@/app/_ui/toast";

/** Keeps the text of a source as it was seen, so that excerpts can be proved against it. */
export function CaptureForm({ sourceId }: { sourceId: string }) {
  const router = useRouter();
  const say = useSay();
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<Answer<unknown> | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const answer = await callApi({ method: "POST", path: `/sources/${sourceId}/captures`, body: { text } });
    setSaving(false);
    if (answer.kind !== "ok") return setTrouble(answer);
    setTrouble(null);
    setText("");
    say("The text is kept. Excerpts of this source are held against it.");
    router.refresh();
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-3">
      <FormTrouble answer={trouble} />
      <TextareaField
        label="Text as you see it now"
        name="text"
        value={text}
        rows={5}
        required
        error={fieldErrors(trouble).text}
        hint="Earlier texts are kept as well; none is ever replaced."
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit" busy={saving} reason={text.trim() ? null : "Paste the text of the source first."}>
          {saving ? "Saving…" : "Keep this text"}
        </Button>
      </div>
    </form>
  );
}
