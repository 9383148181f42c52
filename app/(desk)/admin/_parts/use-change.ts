"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Answer, type Call, callApi } from "@/app/_client/call-api";
import { useSay } from "@/app/_ui/toast";

/** Makes one change at a time: tells when it is done, draws the screen anew, and keeps a refusal to be shown. */
export function useChange() {
  const router = useRouter();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Answer<unknown> | null>(null);
  const make = async <Value>(call: Call, done: string): Promise<Value | null> => {
    setBusy(true);
    setTrouble(null);
    const answer = await callApi<Value>(call);
    setBusy(false);
    if (answer.kind === "ok") {
      say(done);
      router.refresh();
      return answer.value;
    }
    setTrouble(answer);
    if (answer.kind === "stale") router.refresh();
    return null;
  };
  return { busy, trouble, make, forget: () => setTrouble(null) };
}
