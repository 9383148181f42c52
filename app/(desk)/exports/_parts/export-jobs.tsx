"use client";

import { Download, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { buttonLook } from "@/app/_ui/button-look";
import { counted, inFigures } from "@/app/_ui/number";
import { Time } from "@/app/_ui/time";
import { useSay } from "@/app/_ui/toast";
import { inBytes } from "@/app/(desk)/exports/_parts/in-bytes";
import { JOB_LOOK } from "@/app/(desk)/exports/_parts/job-look";
import type { ExportJobView } from "@/lib/core/view/export-job-view";

/** A job with the words for what it holds, which only the server can find. */
export type ShownJob = { readonly job: ExportJobView; readonly words: string };

const LOOK_EVERY_MS = 1_000;

const goesOn = ({ state }: ExportJobView): boolean => state === "queued" || state === "running";

/** The exports that one asked for: how far each is, the file once it is there, and until when. */
export function ExportJobs({ shown }: { shown: readonly ShownJob[] }) {
  const jobs = useJobs(shown);
  if (jobs.length === 0) return null;
  return (
    <section aria-label="Prepared exports" className="mb-6">
      <h2 className="mb-2 text-lg font-semibold">Prepared for you</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {jobs.map(({ job, words }) => (
          <li key={job.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p>
                <span className="font-medium uppercase">{job.format.replace("_", " ")}</span> of{" "}
                {counted(job.claims, "claim")}
                {words && <span className="text-ink-soft">, {words}</span>}
              </p>
              <Standing job={job} />
            </div>
            <Act job={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks the server how far the jobs are while any of them goes on, and has the page drawn anew when one ended. */
function useJobs(shown: readonly ShownJob[]): readonly ShownJob[] {
  const router = useRouter();
  const [fresh, setFresh] = useState<ReadonlyMap<string, ExportJobView>>(new Map());
  const jobs = shown.map(({ job, words }) => ({ job: latest(job, fresh.get(job.id)), words }));
  const open = jobs.filter(({ job }) => goesOn(job)).length;
  useEffect(() => {
    if (open === 0) return;
    const timer = setInterval(async () => {
      const answer = await callApi<{ items: readonly ExportJobView[] }>({ method: "GET", path: "/export-jobs" });
      if (answer.kind !== "ok") return;
      setFresh(new Map(answer.value.items.map((job) => [job.id, job])));
      if (answer.value.items.filter(goesOn).length < open) router.refresh();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [open, router]);
  return jobs;
}

/** What the page was drawn with can be newer than what was asked for last: an end is final. */
function latest(drawn: ExportJobView, asked: ExportJobView | undefined): ExportJobView {
  return asked === undefined || (goesOn(asked) && !goesOn(drawn)) ? drawn : asked;
}

function Standing({ job }: { job: ExportJobView }) {
  const { state, rowsDone, rowsTotal, expiresAt, bytes, trouble } = job;
  const { label, hue, icon } = JOB_LOOK[state];
  if (state === "running") {
    const percent = rowsTotal === 0 ? 0 : Math.min(99, Math.floor((rowsDone / rowsTotal) * 100));
    return (
      <div className="mt-1 flex items-center gap-3">
        <progress
          aria-label={`Export of ${counted(job.claims, "claim")}`}
          max={Math.max(1, rowsTotal)}
          value={rowsDone}
          className="h-2 w-full max-w-64 accent-accent"
        />
        <span className="figures text-sm text-ink-soft">
          {percent} %{" "}
          <span className="sr-only sm:not-sr-only">
            · row {inFigures(rowsDone)} of {inFigures(rowsTotal)}
          </span>
        </span>
      </div>
    );
  }
  return (
    <p className="mt-1 text-sm text-ink-soft">
      <Badge hue={hue} icon={icon}>
        {label}
      </Badge>{" "}
      {state === "ready" && expiresAt && (
        <>
          {bytes !== null && `${inBytes(bytes)}. `}Can be taken until <Time value={expiresAt} />.
        </>
      )}
      {state === "queued" && "It begins as soon as the one before it has ended."}
      {state === "failed" && trouble}
      {state === "expired" && "Its file is no longer kept. Ask for it again."}
    </p>
  );
}

function Act({ job }: { job: ExportJobView }) {
  const router = useRouter();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    const answer = await callApi({ method: "POST", path: `/export-jobs/${job.id}/cancel` });
    setBusy(false);
    if (answer.kind === "ok") say("The export is cancelled.");
    else say(wordsOf(answer), "trouble");
    router.refresh();
  };
  if (goesOn(job)) {
    return (
      <Button busy={busy} onClick={cancel} aria-label={`Cancel the export of ${counted(job.claims, "claim")}`}>
        <X aria-hidden size={16} />
        Cancel
      </Button>
    );
  }
  if (job.state !== "ready") return null;
  return (
    <a href={`/api/v1/export-jobs/${job.id}/file`} download className={buttonLook("primary", "md")}>
      <Download aria-hidden size={16} />
      Take the file
    </a>
  );
}
