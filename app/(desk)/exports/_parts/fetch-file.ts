/** A file that is being read from the server. */
export type FileOnItsWay = {
  /** Ends with null when the file was saved or the person stopped it, and otherwise with what went wrong, in words. */
  readonly done: Promise<string | null>;
  readonly cancel: () => void;
};

/**
 * Reads a file and hands it to the browser to be saved, which an ordinary link does as well; but this one can say how
 * much has come, and be stopped so that the server stops too.
 */
export function fetchFile(href: string, onBytes: (bytes: number) => void): FileOnItsWay {
  const stopping = new AbortController();
  return { done: bring(href, stopping.signal, onBytes), cancel: () => stopping.abort() };
}

async function bring(href: string, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<string | null> {
  try {
    const answer = await fetch(href, { signal, credentials: "same-origin" });
    if (!answer.ok || !answer.body) return await refusalOf(answer);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      bytes += value.byteLength;
      onBytes(bytes);
    }
    const type = answer.headers.get("Content-Type") ?? "application/octet-stream";
    save(new Blob(pieces, { type }), nameOf(answer));
    return null;
  } catch {
    return signal.aborted ? null : "The file broke off before its end. Nothing was saved; try again.";
  }
}

async function refusalOf(answer: Response): Promise<string> {
  const problem: unknown = await answer.json().catch(() => null);
  const detail: unknown = Reflect.get(Object(problem), "detail");
  return typeof detail === "string" ? detail : `The server answered with ${answer.status}. Try again.`;
}

/** The name that the server gives the file (RFC 6266, the form for every script). */
function nameOf(answer: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  return encoded === undefined ? "export" : decodeURIComponent(encoded);
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
