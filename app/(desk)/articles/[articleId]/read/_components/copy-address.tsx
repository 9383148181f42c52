"use client";

import { Link2 } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { useSay } from "@/app/_ui/toast";

/** Copies the address of the page, to be sent to a colleague: whoever may see the article can open it. */
export function CopyAddress() {
  const say = useSay();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href.split("#")[0] ?? "");
      say("Address copied. Everybody of the desk who may see this article can open it.");
    } catch {
      say("The browser did not let the address be copied. Take it from the address bar.", "trouble");
    }
  };
  return (
    <Button onClick={copy}>
      <Link2 aria-hidden size={16} />
      Copy the address
    </Button>
  );
}
