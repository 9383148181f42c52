"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { useSay } from "@/app/_ui/toast";
import { claimHref } from "@/app/(desk)/_claims/claim-href";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";

/** Takes a second check that is open to any checker, and leads to its claim. */
export function TakeCheck({ check }: { check: SecondCheckView }) {
  const router = useRouter();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  if (check.checker !== null) return null;
  const take = async () => {
    setBusy(true);
    const path = `/second-checks/${check.id}/take`;
    const answer = await callApi<SecondCheckView>({ method: "POST", path, version: check.version });
    setBusy(false);
    if (answer.kind === "ok") router.push(claimHref(check.claim));
    else {
      say(wordsOf(answer), "trouble");
      router.refresh();
    }
  };
  return (
    <Button size="sm" busy={busy} reason={check.barred} onClick={() => void take()}>
      Take it
    </Button>
  );
}
