import { AppError } from "@/lib/platform/errors";

/**
 * A piece of a backup: what the backup is (`about`), a table or a file that begins, bytes of it, what they were, and the
 * end. Whatever follows `end`, or an absent `end`, means that the file is damaged.
 */
export type Frame =
  | { readonly kind: "about" | "table" | "table_end" | "file" | "file_end" | "end"; readonly value: unknown }
  | { readonly kind: "rows"; readonly bytes: Uint8Array };

// New kinds go to the end: their places are what a file says.
const KINDS = ["about", "table", "rows", "table_end", "end", "file", "file_end"] as const;
const HEAD = 5;
/** Rows come in pieces of some kilobytes; a longer piece is no piece of ours. */
const LONGEST = 64 * 1_024 * 1_024;

/** A piece as bytes: its kind, its length in four bytes, itself. */
export function encodeFrame(frame: Frame): Buffer {
  const body = frame.kind === "rows" ? frame.bytes : Buffer.from(JSON.stringify(frame.value), "utf8");
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(KINDS.indexOf(frame.kind), 0);
  head.writeUInt32BE(body.byteLength, 1);
  return Buffer.concat([head, body]);
}

/** Pieces from bytes, however these are cut. */
export async function* decodeFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    while (held.length - at >= HEAD) {
      const length = held.readUInt32BE(at + 1);
      if (length > LONGEST) throw damaged();
      if (held.length - at - HEAD < length) break;
      yield frameOf(KINDS[held.readUInt8(at)], held.subarray(at + HEAD, at + HEAD + length));
      at += HEAD + length;
    }
    held = held.subarray(at);
  }
  if (held.length > 0) throw damaged();
}

function frameOf(kind: (typeof KINDS)[number] | undefined, body: Uint8Array): Frame {
  if (kind === undefined) throw damaged();
  if (kind === "rows") return { kind, bytes: body };
  try {
    return { kind, value: JSON.parse(new TextDecoder().decode(body)) };
  } catch {
    throw damaged();
  }
}

/** The refusal of a file that is not whole. */
export function damaged(): AppError {
  return new AppError("invalid", "The backup is damaged or was cut off: take another one. Nothing was changed.");
}
