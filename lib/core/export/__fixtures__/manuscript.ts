import {
  articleRecord,
  citedClaim,
  HOSTILE,
  hiddenEvidence,
  idOf,
  openEvidence,
  sourceRecord,
  thread,
} from "@/lib/core/export/__fixtures__/records";
import type { CitedClaim } from "@/lib/core/export/cited-claim";
import { layOutManuscript, type Manuscript } from "@/lib/core/export/manuscript/manuscript";

/** Two claims that overlap, one over two lines, one without words, and hostile text everywhere it can stand. */
export const MANUSCRIPT_TEXT = `Police said at least 40 people were hurt in the attack.\n\nIt began on 🇬🇧 Westminster Bridge. ${HOSTILE}\nשלום עולם`;

function claimOn(number: number, from: string, to: string, changes: Partial<CitedClaim> = {}): CitedClaim {
  const start = MANUSCRIPT_TEXT.indexOf(from);
  const end = MANUSCRIPT_TEXT.indexOf(to) + to.length;
  const quote = MANUSCRIPT_TEXT.slice(start, end);
  return citedClaim({ id: idOf(number), number, label: `C-00${number}`, start, end, quote, ...changes });
}

/** A manuscript with everything in it that can go wrong. */
export function manuscript(): Manuscript {
  const claims = [
    claimOn(1, "Police", "hurt", { evidence: [openEvidence(), hiddenEvidence()], threads: [thread(HOSTILE)] }),
    claimOn(2, "at least 40", "the attack", { correction: `29 ${HOSTILE}`, verdict_note: HOSTILE }),
    claimOn(3, "the attack", "Westminster Bridge", { policy_override: "The hour", policy_override_by: "Sven" }),
    claimOn(4, "Police", "said", {
      anchor_state: "detached",
      quote: "words that are gone",
      evidence: [openEvidence()],
    }),
  ];
  const override = { signed_by_id: idOf(22), signed_by: "Edna", blockers: [] };
  return layOutManuscript({
    article: articleRecord({ title: `Attack ${HOSTILE}` }),
    revision: {
      id: idOf(2),
      text: MANUSCRIPT_TEXT,
      segments: [{ start: 0, end: MANUSCRIPT_TEXT.length, kind: "body" }],
    },
    claims,
    anchors: new Map(),
    sources: new Map([[idOf(41), sourceRecord({ title: HOSTILE })]]),
    signOffs: [
      {
        id: idOf(61),
        revision_id: idOf(2),
        ...override,
        signed_at: "2026-11-22T10:00:00.000Z",
        override_reason: "Due",
      },
    ],
    summary: ["4 claims", HOSTILE],
  });
}
