-- CreateEnum
CREATE TYPE "second_check_state" AS ENUM ('waiting', 'agreed', 'disagreed', 'adjudicated', 'withdrawn');

-- AlterTable
ALTER TABLE "claim" ADD COLUMN "second_check" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN "second_check_required" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "evidence_rule" ADD COLUMN "second_check" TEXT NOT NULL DEFAULT 'never';

-- CreateTable
CREATE TABLE "second_check" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "state" "second_check_state" NOT NULL DEFAULT 'waiting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "checker_id" UUID,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "attribution_verdict" TEXT,
    "note" TEXT,
    "given_at" TIMESTAMPTZ(3),
    "first_verdict" TEXT,
    "first_attribution_verdict" TEXT,
    "first_by_id" UUID,
    "decided_verdict" TEXT,
    "decided_attribution_verdict" TEXT,
    "decision_note" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "second_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "second_check_claim_id_asked_at_idx" ON "second_check"("claim_id", "asked_at");

-- CreateIndex
CREATE INDEX "second_check_newsroom_id_state_idx" ON "second_check"("newsroom_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "second_check_id_newsroom_id_key" ON "second_check"("id", "newsroom_id");

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_asked_by_id_newsroom_id_fkey" FOREIGN KEY ("asked_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_checker_id_newsroom_id_fkey" FOREIGN KEY ("checker_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_first_by_id_newsroom_id_fkey" FOREIGN KEY ("first_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_decided_by_id_newsroom_id_fkey" FOREIGN KEY ("decided_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_withdrawn_by_id_newsroom_id_fkey" FOREIGN KEY ("withdrawn_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A second check is of a second person, and a dispute is decided by a third, whatever the code says.
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_two_people" CHECK (
  state IN ('waiting', 'withdrawn')
  OR (checker_id IS NOT NULL AND first_by_id IS NOT NULL AND checker_id <> first_by_id AND given_at IS NOT NULL));
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_third_person" CHECK (
  state <> 'adjudicated'
  OR (decided_by_id IS NOT NULL AND decided_by_id <> checker_id AND decided_by_id <> first_by_id AND decided_at IS NOT NULL));
ALTER TABLE "claim" ADD CONSTRAINT "claim_second_check" CHECK (second_check IN ('none', 'waiting', 'disagreed', 'settled'));
ALTER TABLE "evidence_rule" ADD CONSTRAINT "evidence_rule_second_check" CHECK (second_check IN ('never', 'high_priority', 'always'));
