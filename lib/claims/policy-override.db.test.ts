import { expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { setVerdict } from "@/lib/claims/set-verdict";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

function move(at: ClaimDetail, by: ReturnType<typeof desk>["editor"], input: object): Promise<ClaimDetail> {
  return execute(moveClaim, by, { id: at.id, version: at.version, ...input });
}

test("an editor's override answers for one submission: what is returned needs evidence, or another one", async () => {
  const { checker, editor, second } = desk();
  const started = await buildClaim(desk(), { status: "in_review" });
  const judged = await execute(setVerdict, checker, {
    id: started.id,
    version: started.version,
    verdict: "confirmed",
    note: "Heard in the hall.",
  });
  expect(await codeOf(move(judged, checker, { move: "submit" }))).toBe("illegal_transition");
  expect(await codeOf(move(judged, checker, { move: "submit", overrideReason: "I saw it." }))).toBe("forbidden");
  const submitted = await move(judged, editor, { move: "submit", overrideReason: "The hall has no record." });
  expect(submitted).toMatchObject({ status: "awaiting_sign_off", policyOverride: "The hall has no record." });
  const returned = await move(submitted, second, { move: "return", reason: "Ask the hall in writing." });
  expect(returned.policyOverride).toBeNull();
  expect(await codeOf(move(returned, checker, { move: "submit" }))).toBe("illegal_transition");
});
