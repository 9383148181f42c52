"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi } from "@/app/_client/call-api";
import { refreshInboxCount } from "@/app/_client/inbox-count";
import { Button } from "@/app/_ui/button";

/** Marks all notices as read. Should it fail, they simply stay new. */
export function MarkRead() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const mark = async () => {
    setBusy(true);
    await callApi({ method: "POST", path: "/notifications/read", body: {} });
    await refreshInboxCount();
    setBusy(false);
    router.refresh();
  };
  return (
    <Button size="sm" busy={busy} onClick={() => void mark()}>
      Mark all as read
    </Button>
  );
}
