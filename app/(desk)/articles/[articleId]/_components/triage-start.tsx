"use client";

import { ListChecks } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { counted } from "@/app/_ui/number";
import { beginTriage, whyNoTriage } from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { useCounts } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** The way into a round through the proposed claims, while there are some. */
export function TriageStart() {
  const desk = useDesk();
  const { proposed } = useCounts();
  const keyOf = useKeyOf();
  if (proposed === 0) return null;
  return (
    <Button
      variant="primary"
      className="mt-3 w-full"
      reason={whyNoTriage(desk.store.review.me, proposed)}
      onClick={() => beginTriage(desk)}
    >
      <ListChecks aria-hidden size={16} />
      Go through {counted(proposed, "proposed claim")} <Kbd>{keyOf("triage")}</Kbd>
    </Button>
  );
}
