"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/app/_client/call-api";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { REPLY_CHANNEL_WORDS } from "@/app/_words/reply-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import { ReplyForm } from "@/app/(desk)/_replies/reply-form";
import { type ReplyChange, replyCall } from "@/app/(desk)/_replies/send-reply";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { ReplyView } from "@/lib/core/view/reply-view";

type PutFormProps = { claim: ClaimDetail; onChange: ReplyChange; onDone: () => void };

/** Puts a claim to somebody new, or adds it to what somebody is asked about already. */
export function PutForm({ claim, onChange, onDone }: PutFormProps) {
  const known = useWaitingRequests(claim);
  const [replyId, setReplyId] = useState("");
  const [party, setParty] = useState(claim.attribution.claimant ?? "");
  const [deadline, setDeadline] = useState("");
  const [channel, setChannel] = useState("");
  const chosen = known.find(({ id }) => id === replyId);
  const save = () => {
    if (chosen) {
      const claimIds = [...chosen.claims.map(({ id }) => id), claim.id];
      return onChange(replyCall(chosen, "", { claimIds }), `${claim.label} is put to ${chosen.party} too.`);
    }
    const body = {
      party: party.trim(),
      claimIds: [claim.id],
      ...(deadline === "" ? {} : { deadline: new Date(deadline).toISOString() }),
      ...(channel === "" ? {} : { attempt: { channel } }),
    };
    return onChange(
      { method: "POST", path: `/articles/${claim.articleId}/replies`, body },
      `${claim.label} is put to ${body.party}.`,
    );
  };
  return (
    <ReplyForm
      label="Put the claim to somebody"
      submit="Put it to them"
      reason={!chosen && party.trim() === "" ? "Say whom it concerns." : null}
      save={save}
      onDone={onDone}
    >
      {known.length > 0 && (
        <SelectField
          label="Somebody who is asked already"
          value={replyId}
          options={[{ value: "", label: "Somebody new" }, ...known.map((one) => ({ value: one.id, label: one.party }))]}
          onChange={(event) => setReplyId(event.target.value)}
        />
      )}
      {!chosen && (
        <>
          <TextField
            label="Person or body"
            value={party}
            onChange={(event) => setParty(event.target.value)}
            maxLength={300}
          />
          <div className="grid grid-cols-2 gap-2">
            <TextField
              label="Answer by"
              type="datetime-local"
              value={deadline}
              onChange={(event) => setDeadline(event.target.value)}
            />
            <SelectField
              label="Asked by"
              value={channel}
              options={[{ value: "", label: "Not asked yet" }, ...choicesOf(REPLY_CHANNEL_WORDS)]}
              onChange={(event) => setChannel(event.target.value)}
            />
          </div>
        </>
      )}
    </ReplyForm>
  );
}

/** The requests of the article that still wait and do not have this claim yet. */
function useWaitingRequests(claim: ClaimDetail): readonly ReplyView[] {
  const [known, setKnown] = useState<readonly ReplyView[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const path = `/replies?article=${claim.articleId}&state=waiting`;
    void callApi<{ items: ReplyView[] }>({ method: "GET", path, signal: stop.signal }).then((answer) => {
      if (stop.signal.aborted || answer.kind !== "ok") return;
      setKnown(answer.value.items.filter(({ claims }) => !claims.some(({ id }) => id === claim.id)));
    });
    return () => stop.abort();
  }, [claim.articleId, claim.id]);
  return known;
}
