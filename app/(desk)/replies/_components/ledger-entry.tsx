"use client";

import { useRouter } from "next/navigation";
import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import { TextLink } from "@/app/_ui/text-link";
import { useSay } from "@/app/_ui/toast";
import { claimHref } from "@/app/(desk)/_claims/claim-href";
import { ReplyEntry } from "@/app/(desk)/_replies/reply-entry";
import type { ReplyView } from "@/lib/core/view/reply-view";

/** A request of the ledger with the way to its article and its claims. */
export function LedgerEntry({ reply, allowed }: { reply: ReplyView; allowed: boolean }) {
  const router = useRouter();
  const say = useSay();
  const change = async (call: Call, done: string) => {
    const answer = await callApi<ReplyView>(call);
    if (answer.kind === "ok") say(done);
    else if (answer.kind === "stale") say("Somebody else changed this request meanwhile. Look again.", "trouble");
    else say(wordsOf(answer), "trouble");
    if (answer.kind === "ok" || answer.kind === "stale") router.refresh();
    return answer.kind === "ok";
  };
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <ReplyEntry reply={reply} allowed={allowed} onChange={change} />
      <div>
        <TextLink href={`/articles/${reply.articleId}`} className="font-semibold">
          {reply.articleTitle}
        </TextLink>
        <ul className="mt-1 flex flex-col gap-1">
          {reply.claims.map((claim) => (
            <li key={claim.id} className="[overflow-wrap:anywhere]">
              <TextLink href={claimHref({ articleId: reply.articleId, number: claim.number })}>
                {claim.label} {claim.text}
              </TextLink>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
