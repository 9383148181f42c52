"use client";

import { Download, PackageOpen } from "lucide-react";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { buttonLook } from "@/app/_ui/button-look";
import { Dialog } from "@/app/_ui/dialog";
import { useSay } from "@/app/_ui/toast";
import { type FileOnItsWay, fetchFile } from "@/app/(desk)/exports/_parts/fetch-file";
import { inBytes } from "@/app/(desk)/exports/_parts/in-bytes";

type TakeExportProps = {
  /** Where the file is read from. */
  href: string;
  label: string;
  /** What a job is asked for with. */
  request: Readonly<Record<string, unknown>>;
  /** Whether the list is so large that the file is prepared first. */
  large: boolean;
};

/** Takes a file at once, with a window that says how much has come and can stop it; a large one is asked for instead. */
export function TakeExport({ href, label, request, large }: TakeExportProps) {
  return large ? <Prepare label={label} request={request} /> : <TakeNow href={href} label={label} />;
}

function Prepare({ label, request }: Pick<TakeExportProps, "label" | "request">) {
  const router = useRouter();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const prepare = async () => {
    setBusy(true);
    const answer = await callApi({ method: "POST", path: "/export-jobs", body: request });
    setBusy(false);
    if (answer.kind !== "ok") return say(wordsOf(answer), "trouble");
    say("The export is being prepared. You can leave this page meanwhile.");
    router.refresh();
  };
  return (
    <Button busy={busy} onClick={prepare} aria-label={`Prepare: ${label}`}>
      <PackageOpen aria-hidden size={16} />
      Prepare
    </Button>
  );
}

function TakeNow({ href, label }: Pick<TakeExportProps, "href" | "label">) {
  const say = useSay();
  const [file, setFile] = useState<FileOnItsWay | null>(null);
  const [bytes, setBytes] = useState(0);
  const take = async (event: MouseEvent) => {
    // With a key held, the browser's own way is wanted: another tab, another window.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setBytes(0);
    const coming = fetchFile(href, setBytes);
    setFile(coming);
    const trouble = await coming.done;
    setFile(null);
    if (trouble !== null) say(trouble, "trouble");
  };
  return (
    <>
      <a
        href={href}
        download
        onClick={take}
        aria-label={`Download: ${label}`}
        className={buttonLook("secondary", "md")}
      >
        <Download aria-hidden size={16} />
        Download
      </a>
      <Dialog
        open={file !== null}
        onOpenChange={(open) => !open && file?.cancel()}
        title={label}
        description="The file is read from the desk as it stands now."
        footer={<Button onClick={() => file?.cancel()}>Cancel</Button>}
      >
        <p role="status">{bytes === 0 ? "The desk is being read …" : `${inBytes(bytes)} have come so far.`}</p>
      </Dialog>
    </>
  );
}
