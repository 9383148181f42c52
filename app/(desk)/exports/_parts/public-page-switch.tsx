"use client";

import { Globe, GlobeLock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { useSay } from "@/app/_ui/toast";

type PublicPageSwitchProps = { articleId: string; shown: boolean; mayPublish: boolean };

/** Puts the fact-check on its public page, or takes the page away. */
export function PublicPageSwitch({ articleId, shown, mayPublish }: PublicPageSwitchProps) {
  const router = useRouter();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const turn = async () => {
    setBusy(true);
    const answer = await callApi({ method: shown ? "DELETE" : "PUT", path: `/articles/${articleId}/publication` });
    setBusy(false);
    setTrouble(answer.kind === "ok" ? null : wordsOf(answer));
    if (answer.kind !== "ok") return;
    say(shown ? "The public page is taken away." : "The fact-check is public.");
    router.refresh();
  };
  return (
    <>
      <Button busy={busy} reason={mayPublish ? null : "Only an editor can publish, or take back."} onClick={turn}>
        {shown ? <GlobeLock aria-hidden size={16} /> : <Globe aria-hidden size={16} />}
        {shown ? "Take the public page away" : "Publish the verified claims"}
      </Button>
      {!mayPublish && <p className="mt-1 text-sm text-ink-soft">Only an editor can publish, or take back.</p>}
      {trouble && (
        <p role="alert" className="mt-2 font-medium text-danger">
          {trouble}
        </p>
      )}
    </>
  );
}
