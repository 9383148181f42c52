import * as z from "zod";
import { damaged, type Frame } from "@/lib/platform/backup/frames";
import { discardFile, keepFile, receiveFile } from "@/lib/platform/files/file-store";

const BackedUpFileSchema = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(1) });

/**
 * Puts a file of a backup in its place, when its bytes are what they were. Of a restore that fails later it stays behind
 * without a row, and is swept away like any such file.
 */
export async function loadFile(frames: AsyncGenerator<Frame>, about: unknown): Promise<void> {
  const said = BackedUpFileSchema.safeParse(about);
  if (!said.success) throw damaged();
  const { sha256, size } = said.data;
  const file = await receiveFile(bytesOf(frames), size).catch((error: unknown) => {
    throw Reflect.get(Object(error), "code") === "too_large" ? damaged() : error;
  });
  if (file.sha256 === sha256 && file.size === size) return keepFile(file);
  await discardFile(file.path);
  throw damaged();
}

async function* bytesOf(frames: AsyncGenerator<Frame>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value: frame } = await frames.next();
    if (done) throw damaged();
    if (frame.kind === "file_end") return;
    if (frame.kind !== "rows") throw damaged();
    yield frame.bytes;
  }
}
