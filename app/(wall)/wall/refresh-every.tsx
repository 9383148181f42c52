"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Time } from "@/app/_ui/time";

type RefreshEveryProps = { seconds: number; asOf: string };

/** Draws the page anew every so often, and says how old the numbers are; says so plainly when they can't be fetched. */
export function RefreshEvery({ seconds, asOf }: RefreshEveryProps) {
  const router = useRouter();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    const refresh = setInterval(() => router.refresh(), seconds * 1000);
    // Numbers that did not change for three rounds were not fetched: the moment in `asOf` changes with every round.
    const alarm = setTimeout(() => setLate(true), seconds * 3_500);
    return () => {
      clearInterval(refresh);
      clearTimeout(alarm);
    };
  }, [router, seconds, asOf]);
  return (
    <p role="status" className={late ? "font-semibold text-danger" : "text-ink-soft"}>
      {late ? "Out of date: the server does not answer. Numbers from " : "As of "}
      <Time value={asOf} />
    </p>
  );
}
