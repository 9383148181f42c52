import type { z } from "zod";
import { AppError } from "@/lib/platform/errors";

/** Parses what came in by the command's own schema, or says field by field what is wrong. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  // A map, because a sender may name a field "constructor", which every plain object has already.
  const problems = new Map<string, string[]>();
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join(".") || (issue.code === "unrecognized_keys" ? issue.keys.join(".") : "");
    const message =
      issue.code === "unrecognized_keys" ? `There is no field of this name: ${issue.keys.join(", ")}.` : issue.message;
    problems.set(path, [...(problems.get(path) ?? []), message]);
  }
  const fields = Object.fromEntries(problems);
  const [first] = problems;
  const summary = first ? (first[0] ? `${first[0]}: ${first[1][0]}` : String(first[1][0])) : "The input is wrong.";
  throw new AppError(tooLong(parsed.error.issues) ? "too_large" : "invalid", summary, { fields });
}

/** An article above the limit is "too large" (413) and not just "wrong": people and scripts tell the two apart. */
function tooLong(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some(
    (issue) => issue.code === "too_big" && issue.origin === "string" && Number(issue.maximum) >= 100_000,
  );
}
