import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, listClaims } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";
import { citeSource } from "@/lib/sources/cite-source";
import { buildArticle } from "@/seeds/factories/build-article";
import type { Desk } from "@/seeds/factories/desk";

/** A claim to be brought somewhere; everything that is left out gets a value. */
export type NewClaim = {
  readonly status?: ClaimStatus;
  /** Takes the next proposed claim of this article; without it an article is taken in for the claim. */
  readonly articleId?: string;
  readonly verdict?: string;
};

/** Makes a claim and brings it to a status through the moves that people make, each by whoever would make it. */
export async function buildClaim(desk: Desk, claim: NewClaim = {}): Promise<ClaimDetail> {
  const articleId = claim.articleId ?? (await buildArticle(desk, { sentences: 1, byWriter: true })).id;
  const { items } = await ask(listClaims, desk.checker, { article: articleId, status: "proposed", sort: "position" });
  const [proposed] = items;
  if (!proposed) throw new RangeError("The article has no proposed claim left.");
  return bringTo(desk, proposed, claim.status ?? "open", claim.verdict ?? "confirmed");
}

/** Brings a proposed claim to a status. */
export async function bringTo(
  desk: Desk,
  claim: Pick<ClaimView, "id" | "version">,
  status: ClaimStatus,
  verdict = "confirmed",
): Promise<ClaimDetail> {
  const { checker, editor } = desk;
  const move = (at: Pick<ClaimView, "id" | "version">, name: string, more: object = {}, by = checker) =>
    execute(moveClaim, by, { id: at.id, version: at.version, move: name, ...more });
  switch (status) {
    case "proposed":
      return ask(getClaim, checker, { id: claim.id });
    case "open":
      return move(claim, "accept");
    case "dismissed":
      return move(claim, "dismiss", { reason: "opinion" });
    case "in_review":
      return move(claim, "start");
    case "needs_info":
      return move(await move(claim, "start"), "ask", { question: "Which year does the figure stand for?" });
    case "awaiting_sign_off":
      return submitted(desk, claim, verdict);
    case "signed_off":
      return move(await submitted(desk, claim, verdict), "sign_off", {}, editor);
    case "lapsed": {
      const signed = await move(await submitted(desk, claim, verdict), "sign_off", {}, editor);
      return execute(editClaim, checker, {
        id: signed.id,
        version: signed.version,
        text: `${signed.text} (corrected)`,
      });
    }
  }
}

/** Checks a claim as the checker does: evidence on what is so and on who said it, a verdict with a note, submit. */
async function submitted(desk: Desk, claim: Pick<ClaimView, "id" | "version">, verdict: string): Promise<ClaimDetail> {
  const { checker } = desk;
  let at = await execute(moveClaim, checker, { id: claim.id, version: claim.version, move: "start" });
  at = await citeWhatIsAsked(desk, at, verdict);
  const attributed = at.attribution.mode !== "outlet_voice";
  at = await execute(setVerdict, checker, {
    id: at.id,
    version: at.version,
    verdict,
    ...(attributed ? { attributionVerdict: "confirmed" } : {}),
    note: "The register has the same figure for the same year.",
  });
  return execute(moveClaim, checker, { id: at.id, version: at.version, move: "submit" });
}

/** Cites what the evidence policy asks of this kind of claim. */
async function citeWhatIsAsked({ checker }: Desk, claim: ClaimDetail, verdict: string): Promise<ClaimDetail> {
  const stance = verdict === "incorrect" ? "contradicts" : "supports";
  const cite = (source: object, facet: string, excerpt?: string) =>
    execute(citeSource, checker, {
      ...{ claimId: claim.id, source, facet, stance, locatorLabel: "page", locator: "2" },
      ...(excerpt ? { excerpt } : {}),
    });
  const captureText = `From the register.\n\n${claim.quote}\n\nEnd of the entry.`;
  const record = { type: "official_record", grade: "primary", title: "Register of companies", captureText };
  let at = await cite({ ...record, url: "https://example.org/register" }, "content", claim.quote);
  if (claim.attribution.mode !== "outlet_voice" || claim.checkable === "statement") {
    at = await cite({ type: "transcript", grade: "primary", title: "Minutes of the meeting" }, "attribution");
  }
  if (!claim.types.includes("legal")) return at;
  at = await cite({ type: "court_document", grade: "primary", title: "Ruling of the court" }, "content");
  const replySought = "Asked by letter; no answer by the deadline.";
  return execute(editClaim, checker, { id: at.id, version: at.version, replySought });
}
