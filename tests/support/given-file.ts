import { type ReceivedFile, receiveFile } from "@/lib/platform/files/file-store";

/** A file as the server has it once its bytes have arrived. */
export function givenFile(content: string | Uint8Array): Promise<ReceivedFile> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return receiveFile(piecesOf(bytes), bytes.byteLength);
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
