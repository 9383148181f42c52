import { z } from "zod";
import { VerdictLabelSchema } from "@/lib/core/claim/verdict-schema";
import { ManifestSchema } from "@/lib/core/export/manifest";
import {
  AnchorRecordSchema,
  ArticleRecordSchema,
  ArticleSignOffRecordSchema,
  ClaimRecordSchema,
  EventRecordSchema,
  RevisionRecordSchema,
  SignOffRecordSchema,
} from "@/lib/core/export/records";
import {
  AttachmentRecordSchema,
  CaptureRecordSchema,
  EvidenceRecordSchema,
  SourceRecordSchema,
  ThreadRecordSchema,
} from "@/lib/core/export/source-records";
import {
  DismissalRecordSchema,
  HintRecordSchema,
  LineageRecordSchema,
  ReplyRecordSchema,
  RuleRecordSchema,
  SameClaimRecordSchema,
  SecondCheckRecordSchema,
  SegmentChangeRecordSchema,
} from "@/lib/core/export/work-records";

/**
 * The version of the document. A reader refuses a higher one. Within a version members are only added, each with what its
 * absence means, so that an older document still reads; what takes away, renames, or changes a meaning is a new version.
 */
export const SCHEMA_VERSION = 1;

/** A claim with everything that hangs on it. */
const FullClaimSchema = ClaimRecordSchema.extend({
  anchors: z.array(AnchorRecordSchema),
  evidence: z.array(EvidenceRecordSchema),
  threads: z.array(ThreadRecordSchema),
  sign_offs: z.array(SignOffRecordSchema),
  second_checks: z.array(SecondCheckRecordSchema).default([]),
  lineage: z.array(LineageRecordSchema).default([]),
  same_as: z.array(SameClaimRecordSchema).default([]),
  events: z.array(EventRecordSchema),
});
/** A claim with everything that hangs on it. */
export type FullClaim = z.infer<typeof FullClaimSchema>;

/** The whole document, for reading one back. */
export const ExportDocumentSchema = z.strictObject({
  schema: z.literal("linecheck-export"),
  schema_version: z.literal(SCHEMA_VERSION),
  verdict_scale: z.array(VerdictLabelSchema),
  evidence_rules: z.array(RuleRecordSchema).default([]),
  articles: z.array(
    ArticleRecordSchema.extend({
      revisions: z.array(RevisionRecordSchema),
      claims: z.array(FullClaimSchema),
      threads: z.array(ThreadRecordSchema),
      sign_offs: z.array(ArticleSignOffRecordSchema),
      segment_changes: z.array(SegmentChangeRecordSchema).default([]),
      dismissals: z.array(DismissalRecordSchema).default([]),
      hints: z.array(HintRecordSchema).default([]),
      replies: z.array(ReplyRecordSchema).default([]),
      events: z.array(EventRecordSchema),
    }),
  ),
  sources: z.array(SourceRecordSchema),
  captures: z.array(CaptureRecordSchema),
  attachments: z.array(AttachmentRecordSchema).default([]),
  manifest: ManifestSchema,
});
/** The whole document. */
export type ExportDocument = z.infer<typeof ExportDocumentSchema>;

/** Records as they come from the database: some at a time, so that no more than these are ever held. */
export type Batches<Item> = AsyncIterable<readonly Item[]>;

/** A list inside an object, by the name that it has there. */
export type JsonList = { readonly name: string; readonly batches: Batches<unknown> };

/** An object that is too large to hold: its own fields, then its lists, each written record by record. */
export type JsonObject = { readonly fields: Readonly<Record<string, unknown>>; readonly lists: readonly JsonList[] };

/** What a document begins with. */
export function documentHead(desk: Pick<ExportDocument, "verdict_scale" | "evidence_rules">): string {
  const head = { schema: "linecheck-export", schema_version: SCHEMA_VERSION, ...desk };
  return `{\n${JSON.stringify(head).slice(1, -1)}`;
}

/**
 * What a document ends with. The manifest has a line to itself, which begins with `"manifest":`; a string cannot hold
 * a line break, so that line is found without parsing and all bytes before it can be hashed.
 */
export function documentTail(manifest: ExportDocument["manifest"]): string {
  return `"manifest":${JSON.stringify(manifest)}\n}\n`;
}

/** The line break and comma between the last list and the manifest; part of what is hashed. */
export const BEFORE_MANIFEST = ",\n";

/** A member that is a list, one record a line. */
export async function* listMember(list: JsonList): AsyncGenerator<string> {
  yield `,\n"${list.name}":[`;
  let separator = "\n";
  for await (const batch of list.batches) {
    let text = "";
    for (const record of batch) {
      text += separator + JSON.stringify(record);
      separator = ",\n";
    }
    if (text !== "") yield text;
  }
  yield "\n]";
}

/** A member that is a list of large objects. */
export async function* objectListMember(name: string, objects: AsyncIterable<JsonObject>): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let separator = "\n";
  for await (const object of objects) {
    yield separator + JSON.stringify(object.fields).slice(0, -1);
    for (const list of object.lists) yield* listMember(list);
    yield "}";
    separator = ",\n";
  }
  yield "\n]";
}
