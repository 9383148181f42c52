import { z } from "zod";
import type { StoredAttachment } from "@/lib/db/attachments";
import { openRecord } from "@/lib/platform/record-cipher";

/** A file as the server took it in, before anything was said of it. It comes from the server alone, never from a body. */
export const ReceivedFileSchema = z.strictObject({ path: z.string(), sha256: z.string(), size: z.int() });

const NamesSchema = z.strictObject({ name: z.string(), mediaType: z.string(), sha256: z.string(), key: z.string() });
/** What a sealed record says of the file of a confidential source. */
export type SealedNames = z.output<typeof NamesSchema>;

/** What the record and the bytes of a sealed file are bound to, so that they open nowhere else. */
export function placeOfFile(id: string): string {
  return `attachment:${id}`;
}

/** Opens what is known of a sealed file; null for one that lies open. */
export function openNames({ id, sealed }: StoredAttachment): SealedNames | null {
  return sealed === null ? null : NamesSchema.parse(JSON.parse(openRecord(sealed, placeOfFile(id))));
}
