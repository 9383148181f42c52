-- Later texts of an article: what a claim binds, and where it stands in each revision.

ALTER TABLE "revision" ADD COLUMN "note" TEXT;

ALTER TABLE "claim" ADD COLUMN "suggested_text" TEXT;
ALTER TABLE "claim" ADD COLUMN "bound_quote" TEXT;
-- Checks that wait for the commit would forbid the next line.
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE "claim" SET "bound_quote" = "quote";
ALTER TABLE "claim" ALTER COLUMN "bound_quote" SET NOT NULL;

ALTER TABLE "anchor" ALTER COLUMN "start" DROP NOT NULL;
ALTER TABLE "anchor" ALTER COLUMN "end" DROP NOT NULL;
ALTER TABLE "anchor" ADD COLUMN "changes" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "anchor" ADD COLUMN "candidates" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
ALTER TABLE "anchor" ADD COLUMN "edited" BOOLEAN NOT NULL DEFAULT false;

-- A place is there or it is not; only a claim that we no longer know the place of has none.
ALTER TABLE "anchor" DROP CONSTRAINT anchor_span;
ALTER TABLE "anchor" ADD CONSTRAINT anchor_span CHECK (
  CASE WHEN "state" IN ('ambiguous', 'detached') THEN "start" IS NULL AND "end" IS NULL
    ELSE "start" IS NOT NULL AND "end" IS NOT NULL AND "start" >= 0 AND "end" > "start" END);
