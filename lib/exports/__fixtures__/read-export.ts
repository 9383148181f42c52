import { createHash } from "node:crypto";
import { ask } from "@/lib/boundary/execute";
import { listClaims } from "@/lib/claims/queries";
import type { Actor } from "@/lib/core/access/roles";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";
import { ExportDocumentSchema } from "@/lib/core/export/json";
import type { ClaimView } from "@/lib/core/view/claim-view";
import { readAll } from "@/lib/exports/__fixtures__/desk";
import { openExport } from "@/lib/exports/export-claims";

/** Every claim of a list, all pages of it. */
export async function listed(actor: Actor, filter: object): Promise<ClaimView[]> {
  const items: ClaimView[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(listClaims, actor, { ...filter, sort: "oldest", limit: 100, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

/** A CSV export read back: one object a claim. */
export async function table(actor: Actor, input: object): Promise<Record<string, string>[]> {
  const bytes = await readAll(await openExport(actor, { profile: "machine", ...input }));
  const [names = [], ...lines] = readCsv(bytes.toString("utf8"));
  return lines.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])));
}

/** A JSON export read back by its schema, with its bytes. */
export async function document(actor: Actor, input: object) {
  const bytes = await readAll(await openExport(actor, { format: "json", ...input }));
  return { bytes, read: ExportDocumentSchema.parse(JSON.parse(bytes.toString("utf8"))) };
}

/** SHA-256 of a file. */
export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
