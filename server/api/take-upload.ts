import type { IncomingMessage } from "node:http";
import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { AppError } from "@/lib/platform/errors";
import { discardFile, mostBytes, type ReceivedFile, receiveFile } from "@/lib/platform/files/file-store";
import { sha256 } from "@/lib/platform/hash";
import { bytesOf } from "@/server/api/body";
import { idempotencyKey } from "@/server/api/preconditions";
import type { Route } from "@/server/api/route";

type Upload = {
  readonly request: IncomingMessage;
  readonly actor: Actor;
  readonly requestId: string;
  /** What the address says: the thing that is meant, and the file's name. */
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * Takes a file in and runs its command on it. Whatever becomes of that, nothing that was not kept stays on the disk.
 *
 * @throws AppError `invalid` when the bytes are not those that the client says it sent
 */
export async function takeUpload(
  run: Extract<Route, { kind: "upload" }>["run"],
  { request, actor, requestId, fields }: Upload,
): Promise<unknown> {
  const limit = mostBytes();
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    throw new AppError("too_large", `The file is larger than ${Math.floor(limit / 1_024 / 1_024)} MB.`);
  }
  const key = idempotencyKey(request.headers["idempotency-key"]);
  const file = await receiveFile(bytesOf(request), limit);
  try {
    refuseOther(file, request.headers["content-digest"]);
    const requestHash = sha256(JSON.stringify([request.method, request.url, file.sha256]));
    const idempotency = key === undefined ? undefined : { key, requestHash };
    return await execute(run, actor, { ...fields, file }, { requestId, idempotency });
  } finally {
    await discardFile(file.path);
  }
}

/** Holds what arrived against what was sent, where the client says so (RFC 9530). */
function refuseOther(file: ReceivedFile, header: string | string[] | undefined): void {
  const said = /(?:^|[\s,])sha-256=:([A-Za-z0-9+/]+=*):/.exec(String(header ?? ""))?.[1];
  if (said === undefined || Buffer.from(said, "base64").toString("hex") === file.sha256) return;
  throw new AppError("invalid", "The file arrived changed or cut off. Send it again.");
}
