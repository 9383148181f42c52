import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/platform/errors";

/** Most bytes of an ordinary JSON body. */
export const JSON_LIMIT = 256 * 1_024;
/** Most bytes of a body that carries the text of an article or a source. */
export const TEXT_LIMIT = 12 * 1_024 * 1_024;

const DEPTH = 32;

/** Reads a JSON body up to a limit. Of a longer one nothing is kept. An absent body is an empty object. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request, limit);
  if (bytes.length === 0) return {};
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError("unsupported_media_type", "Send JSON, with Content-Type: application/json.");
  }
  const value = parse(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("unparsable", "The body must be a JSON object.");
  }
  if (depthOf(value) > DEPTH) throw new AppError("invalid", `The body is nested more than ${DEPTH} deep.`);
  // An object that is no array has string keys; what they hold stays unknown.
  return value as Record<string, unknown>;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("unparsable", "The body is not JSON in UTF-8.");
  }
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () =>
    new AppError("too_large", `The request is larger than ${Math.floor(limit / 1_024).toLocaleString("en")} kB.`);
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of bytesOf(request)) {
    size += bytes.length;
    if (size > limit) throw tooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The bytes of a body as they arrive. What is refused is left unread and not cut off, so that the client reads the answer. */
export async function* bytesOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  // Without an encoding set, a request's stream yields buffers.
  for await (const part of request.iterator({ destroyOnReturn: false })) yield part as Buffer;
}

/** How deep a value is nested, level by level, so that hostile depth cannot overflow the stack. */
function depthOf(value: object): number {
  let level: unknown[] = [value];
  for (let depth = 1; ; depth += 1) {
    const next = level.flatMap((item) =>
      typeof item === "object" && item !== null
        ? Object.values(item).filter((v) => typeof v === "object" && v !== null)
        : [],
    );
    if (next.length === 0 || depth > DEPTH) return depth;
    level = next;
  }
}
