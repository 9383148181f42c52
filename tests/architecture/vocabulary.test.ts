import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { MemberKindSchema, RoleSchema } from "@/lib/core/access/roles-schema";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";
import { AnchorStateSchema, CheckableSchema, OriginKindSchema, PrioritySchema } from "@/lib/core/claim/claim-schema";
import { CLAIM_MOVE_NAMES, CLAIM_MOVES, explainRefusal } from "@/lib/core/claim/status";
import { ClaimStatusSchema, DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { describeEvent } from "@/lib/core/history/describe";
import { EventSchema } from "@/lib/core/history/events";
import { MailFrequencySchema } from "@/lib/core/review/mail-frequency-schema";
import { ReplyChannelSchema, ReplyStateSchema } from "@/lib/core/review/reply";
import { SecondCheckStateSchema } from "@/lib/core/review/second-check-schema";
import { ThreadKindSchema, ThreadStateSchema } from "@/lib/core/review/thread";
import {
  AttributionTermsSchema,
  ExcerptCheckSchema,
  FacetSchema,
  SourceGradeSchema,
  SourceTypeSchema,
  StanceSchema,
} from "@/lib/core/source/source";
import { FileRemovalStateSchema } from "@/lib/core/view/attachment-view";
import { ExportJobStateSchema } from "@/lib/core/view/export-job-view";
import { ViewScreenSchema } from "@/lib/core/view/saved-view";
import * as prismaEnums from "@/lib/db/generated/enums";
import { projectFiles } from "@/tests/architecture/project-files";

const ENUMS = {
  AnchorState: AnchorStateSchema,
  ArticleStatus: ArticleStatusSchema,
  AttributionTerms: AttributionTermsSchema,
  Checkable: CheckableSchema,
  ClaimStatus: ClaimStatusSchema,
  DismissalReason: DismissalReasonSchema,
  ExcerptCheck: ExcerptCheckSchema,
  ExportJobState: ExportJobStateSchema,
  Facet: FacetSchema,
  FileRemovalState: FileRemovalStateSchema,
  MailFrequency: MailFrequencySchema,
  MemberKind: MemberKindSchema,
  OriginKind: OriginKindSchema,
  Priority: PrioritySchema,
  ReplyChannel: ReplyChannelSchema,
  ReplyState: ReplyStateSchema,
  Role: RoleSchema,
  SecondCheckState: SecondCheckStateSchema,
  SourceGrade: SourceGradeSchema,
  SourceType: SourceTypeSchema,
  Stance: StanceSchema,
  ThreadKind: ThreadKindSchema,
  ThreadState: ThreadStateSchema,
  ViewScreen: ViewScreenSchema,
} satisfies Record<string, z.ZodEnum>;

describe("the database knows the same words as the core, in the same order", () => {
  test.each(Object.entries(ENUMS))("%s", (name, schema) => {
    const stored = Reflect.get(prismaEnums, name);
    expect(Object.values(stored)).toEqual(schema.options);
    expect(Object.keys(stored)).toEqual(schema.options);
  });

  test("and no others", () => {
    expect(Object.keys(prismaEnums).sort()).toEqual(Object.keys(ENUMS).sort());
  });

  test("all in lower snake case", () => {
    const words = Object.values(ENUMS).flatMap((schema) => schema.options);
    expect(words.filter((word) => !/^[a-z][a-z0-9_]*$/.test(word))).toEqual([]);
  });
});

describe("every line of the history can be said in words", () => {
  const types = EventSchema.options.map((option) => option.shape.type.value);

  /** A payload with something in every field, made from the schema of its kind. */
  function sample(schema: z.core.$ZodType): unknown {
    const def = (schema as z.ZodType).def as { type: string; [part: string]: unknown }; // Looked at by its own tag only.
    switch (def.type) {
      case "string":
        return "word";
      case "number":
        return 3;
      case "boolean":
        return true;
      case "array":
        return [sample(def.element as z.core.$ZodType)];
      case "nullable":
      case "optional":
        return sample(def.innerType as z.core.$ZodType);
      case "record":
        return { text: ["before", "after"] };
      case "object":
        return Object.fromEntries(
          Object.entries(def.shape as Record<string, z.core.$ZodType>).map(([name, part]) => [name, sample(part)]),
        );
      default:
        return "unknown";
    }
  }

  test.each(types)("%s", (type) => {
    const option = EventSchema.options.find((one) => one.shape.type.value === type);
    const payload = sample(option?.shape.payload as z.core.$ZodType);
    expect(EventSchema.safeParse({ type, payload }).success).toBe(true);
    const words = describeEvent(type, payload);
    expect(words).not.toBe(type);
    expect(words).not.toMatch(/undefined|null|\[object|NaN/);
    expect(words.length).toBeGreaterThan(5);
  });

  test("and each kind is written somewhere", () => {
    const lib = projectFiles(["lib"]).filter(({ path }) => !/core\/history|\.test\.ts/.test(path));
    const unwritten = types.filter((type) => !lib.some(({ text }) => text.includes(`"${type}"`)));
    expect(unwritten).toEqual([]);
  });

  test("a line of an unknown kind is shown as it is", () => {
    expect(describeEvent("article.teleported", { anything: 1 })).toBe("article.teleported");
    expect(describeEvent("claim.moved", { label: 1 })).toBe("claim.moved");
  });
});

test("every move is in the table, and every refusal has its sentence", () => {
  expect(Object.keys(CLAIM_MOVES)).toEqual(CLAIM_MOVE_NAMES);
  const source = projectFiles(["lib/core/claim"]).find(({ path }) => path.endsWith("claim/status.ts"))?.text ?? "";
  const guards = [...source.matchAll(/^ {2}\| "(\w+)"/gm)].map((match) => match[1] ?? "");
  expect(guards.length).toBeGreaterThan(10);
  // The list is read out of the type, so its words are refusals.
  for (const guard of guards)
    expect(explainRefusal(guard as Parameters<typeof explainRefusal>[0])).toMatch(/^[A-Z].*\.$/);
});
