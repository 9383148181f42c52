import {
  type CitedClaim,
  liveEvidence,
  placeOf,
  proofLines,
  stanceWords,
  standing,
  verdictWords,
} from "@/lib/core/export/cited-claim";
import type { CodePointCounter } from "@/lib/core/export/code-points";
import type { AnchorRecord, ArticleRecord, RevisionRecord } from "@/lib/core/export/records";
import type { EvidenceRecord } from "@/lib/core/export/source-records";

/** The vocabulary of W3C Web Annotation, and schema.org's for the hash of the text. */
export const ANNOTATION_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { schema: "https://schema.org/" }] as const;

type TextualBody = {
  readonly type: "TextualBody";
  readonly value: string;
  readonly format: "text/plain";
  readonly purpose: string;
};
type LinkedBody = { readonly type: "SpecificResource"; readonly source: string; readonly purpose: "linking" };

/** A claim as a W3C Web Annotation. Positions count code points of the text as it was taken in, half-open. */
export type WebAnnotation = {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "assessing" | "identifying";
  readonly created: string;
  readonly modified: string;
  readonly creator?: { readonly type: "Person"; readonly name: string };
  readonly body: readonly (TextualBody | LinkedBody)[];
  readonly target: {
    readonly type: "SpecificResource";
    readonly source: Readonly<Record<string, string>>;
    readonly selector: readonly Readonly<Record<string, string | number>>[];
    readonly state: { readonly type: "TimeState"; readonly sourceDate: string };
  };
};

/** Where a claim is looked up: its article, the revision, the place in it, and the counter over the revision's text. */
export type AnnotationPlace = {
  readonly origin: string;
  readonly article: Pick<ArticleRecord, "id" | "language">;
  readonly revision: Pick<RevisionRecord, "ordinal" | "sha256" | "created_at">;
  readonly anchor: Pick<AnchorRecord, "start" | "end" | "quote" | "prefix" | "suffix">;
  readonly counter: CodePointCounter;
};

/** How much text around a quote is given, in UTF-16 code units. */
const CONTEXT = 32;

/** A claim as an annotation on the text of a revision. */
export function webAnnotation(claim: CitedClaim, place: AnnotationPlace): WebAnnotation {
  const { origin, article, revision, anchor, counter } = place;
  return {
    id: claim.url,
    type: "Annotation",
    motivation: claim.verdict === null ? "identifying" : "assessing",
    created: claim.created_at,
    modified: claim.updated_at,
    ...(claim.verdict_by === null ? {} : { creator: { type: "Person", name: claim.verdict_by } as const }),
    body: bodies(claim),
    target: {
      type: "SpecificResource",
      source: {
        id: `${origin}/articles/${article.id}?revision=${revision.ordinal}`,
        type: "Text",
        format: "text/plain",
        language: article.language,
        "schema:sha256": revision.sha256,
      },
      selector: [
        {
          type: "TextQuoteSelector",
          exact: anchor.quote,
          prefix: tail(anchor.prefix),
          suffix: head(anchor.suffix),
        },
        // A claim whose place is no longer known has its words, and no place.
        ...(anchor.start === null || anchor.end === null
          ? []
          : [
              {
                type: "TextPositionSelector",
                start: counter.at(anchor.start),
                end: counter.at(anchor.end),
              } as const,
            ]),
      ],
      state: { type: "TimeState", sourceDate: revision.created_at },
    },
  };
}

function bodies(claim: CitedClaim): (TextualBody | LinkedBody)[] {
  const verdict = verdictWords(claim);
  return [
    textual("describing", `${claim.label}: ${claim.text}`),
    textual("classifying", standing(claim)),
    ...claim.types.map((type) => textual("tagging", type)),
    ...(verdict === null ? [] : [textual("assessing", verdict)]),
    ...(claim.verdict_note === null ? [] : [textual("assessing", claim.verdict_note)]),
    ...(claim.correction === null ? [] : [textual("editing", claim.correction)]),
    ...proofLines(claim).map((line) => textual("moderating", line)),
    ...liveEvidence(claim).flatMap(evidenceBodies),
    ...claim.threads.flatMap((thread) =>
      thread.comments
        .filter((comment) => !comment.deleted)
        .map((comment) =>
          textual(thread.kind === "question" ? "questioning" : "commenting", `${comment.author}: ${comment.body}`),
        ),
    ),
  ];
}

function evidenceBodies(link: EvidenceRecord): (TextualBody | LinkedBody)[] {
  const place = placeOf(link);
  const excerpt = link.confidential || link.excerpt === null ? "" : `: ${link.excerpt}`;
  const words = `${link.source} (${[stanceWords(link), place].filter(Boolean).join(", ")})${excerpt}`;
  const address = link.confidential ? null : link.source_url;
  return [
    textual("linking", words),
    ...(address === null ? [] : [{ type: "SpecificResource", source: address, purpose: "linking" } as const]),
  ];
}

function textual(purpose: string, value: string): TextualBody {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/** The end of a context, without half a pair at its cut. */
function tail(text: string): string {
  const cut = text.slice(-CONTEXT);
  return /^[\udc00-\udfff]/.test(cut) ? cut.slice(1) : cut;
}

/** The beginning of a context, without half a pair at its cut. */
function head(text: string): string {
  const cut = text.slice(0, CONTEXT);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** What a collection of annotations begins with: everything but its items and its total, which follow. */
export function collectionHead(id: string, label: string): string {
  const head = { "@context": ANNOTATION_CONTEXT, id, type: "AnnotationCollection", label };
  const page = { id: `${id}#page-1`, type: "AnnotationPage", partOf: id, startIndex: 0 };
  return `{\n${JSON.stringify(head).slice(1, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},\n"items":[`;
}

/** What a collection of so many annotations ends with. */
export function collectionTail(total: number): string {
  return `\n]},\n"total":${total}\n}\n`;
}
