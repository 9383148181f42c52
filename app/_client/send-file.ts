import { type Answer, problemFrom } from "@/app/_client/call-api";

/** A file on its way: where it goes, and who wants to know how far it is (0 to 1). */
type Sending = {
  path: string;
  file: File;
  /** Makes a repeated sending harmless; give the same key for the same intent. */
  idempotencyKey?: string;
  onProgress?: (share: number) => void;
};

/**
 * Sends a file as the body of a request, with its fingerprint where the browser can make one, so that what arrives
 * otherwise is refused. It never throws. `fetch` cannot tell how much of a body has gone, so this is the older way.
 */
export async function sendFile<Value>({ path, file, idempotencyKey, onProgress }: Sending): Promise<Answer<Value>> {
  const digest = await digestOf(file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1${path}`);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    if (digest !== null) request.setRequestHeader("Content-Digest", `sha-256=:${digest}:`);
    if (idempotencyKey !== undefined) request.setRequestHeader("Idempotency-Key", idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ kind: "unreachable" });
    request.onload = () => {
      const body = parse(request.responseText);
      // The server validates what it sends against the same schemas, so its shape is believed here.
      if (request.status >= 200 && request.status < 300) resolve({ kind: "ok", value: body as Value });
      else resolve({ kind: "refused", problem: problemFrom(request.status, body) });
    };
    request.send(file);
  });
}

/** Null over plain http from another machine, where browsers make no fingerprints, and for a file that is gone. */
async function digestOf(file: File): Promise<string | null> {
  try {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    return btoa(String.fromCharCode(...hash));
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
