import type { Manifest } from "@/lib/core/export/manifest";

/** What is looked at in a file that says of itself what it is. */
export type CheckId =
  | "manifest"
  | "complete"
  | "files"
  | "counts"
  | "texts"
  | "quotes"
  | "sign_offs"
  | "record"
  | "history";

/** One thing that was looked at, and what came of it, in a sentence. `unknown`: nothing to hold it against. */
export type Check = {
  readonly id: CheckId;
  readonly state: "holds" | "fails" | "unknown";
  readonly words: string;
};

/** What a file proves. */
export type VerifyReport = {
  /** Of the whole file, in lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** What the file says of itself, or what came beside it; null when neither says anything that can be read. */
  readonly manifest: Manifest | null;
  readonly checks: readonly Check[];
};

/** Something that holds, or a sentence on what does not. */
export function check(id: CheckId, holds: boolean, words: { readonly yes: string; readonly no: string }): Check {
  return { id, state: holds ? "holds" : "fails", words: holds ? words.yes : words.no };
}

/** What all of it comes to: one thing that fails is enough, and a file without a manifest proves nothing. */
export function overall(report: VerifyReport): Check["state"] {
  if (report.checks.some((one) => one.state === "fails")) return "fails";
  return report.manifest === null ? "unknown" : "holds";
}
