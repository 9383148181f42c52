"use client";

import { Megaphone } from "lucide-react";
import { useState } from "react";
import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { ReplyEntry } from "@/app/(desk)/_replies/reply-entry";
import { PutForm } from "@/app/(desk)/articles/[articleId]/_components/put-form";
import { loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { ReplyView } from "@/lib/core/view/reply-view";

/** Whom this claim was put to, and what came back. */
export function ClaimReplies({ claim }: { claim: ClaimDetail }) {
  const desk = useDesk();
  const [putting, setPutting] = useState(false);
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...desk.store.review.me }, "evidence:write");
  const change = async (call: Call, done: string) => {
    const answer = await callApi<ReplyView>(call);
    if (answer.kind === "ok") desk.say(done);
    else if (answer.kind === "stale") desk.say("Somebody else changed this request meanwhile. Look again.", "trouble");
    else desk.say(wordsOf(answer), "trouble");
    if (answer.kind === "ok" || answer.kind === "stale") await loadDetail(desk, claim.id);
    return answer.kind === "ok";
  };
  return (
    <section aria-label="Right of reply">
      <h3 className="mb-1.5 text-sm font-semibold">Right of reply</h3>
      <ul className="flex flex-col">
        {claim.replies.map((reply) => (
          <li key={reply.id} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
            <ReplyEntry reply={reply} allowed={allowed} onChange={change} />
          </li>
        ))}
      </ul>
      {putting ? (
        <PutForm claim={claim} onChange={change} onDone={() => setPutting(false)} />
      ) : (
        <Button
          size="sm"
          reason={allowed ? null : "Only checkers and editors put claims to people."}
          onClick={() => setPutting(true)}
        >
          <Megaphone aria-hidden size={15} />
          Put it to somebody
        </Button>
      )}
    </section>
  );
}
