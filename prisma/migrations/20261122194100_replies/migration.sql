-- CreateEnum
CREATE TYPE "reply_state" AS ENUM ('waiting', 'answered', 'declined', 'unreachable', 'withdrawn');

-- CreateEnum
CREATE TYPE "reply_channel" AS ENUM ('email', 'phone', 'letter', 'in_person', 'message', 'social_media', 'lawyer', 'other');

-- CreateTable
CREATE TABLE "reply_request" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "state" "reply_state" NOT NULL DEFAULT 'waiting',
    "answer" TEXT,
    "used_where" TEXT,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_claim" (
    "reply_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,

    CONSTRAINT "reply_claim_pkey" PRIMARY KEY ("reply_id","claim_id")
);

-- CreateTable
CREATE TABLE "reply_attempt" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "reply_id" UUID NOT NULL,
    "channel" "reply_channel" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "by_id" UUID NOT NULL,

    CONSTRAINT "reply_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reply_request_id_newsroom_id_key" ON "reply_request"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "reply_request_article_id_state_idx" ON "reply_request"("article_id", "state");

-- CreateIndex
CREATE INDEX "reply_request_newsroom_id_state_deadline_idx" ON "reply_request"("newsroom_id", "state", "deadline");

-- CreateIndex
CREATE INDEX "reply_claim_claim_id_idx" ON "reply_claim"("claim_id");

-- CreateIndex
CREATE INDEX "reply_attempt_reply_id_at_idx" ON "reply_attempt"("reply_id", "at");

-- AddForeignKey
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_opened_by_id_newsroom_id_fkey" FOREIGN KEY ("opened_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_closed_by_id_newsroom_id_fkey" FOREIGN KEY ("closed_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reply_claim" ADD CONSTRAINT "reply_claim_reply_id_newsroom_id_fkey" FOREIGN KEY ("reply_id", "newsroom_id") REFERENCES "reply_request"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_claim" ADD CONSTRAINT "reply_claim_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_attempt" ADD CONSTRAINT "reply_attempt_reply_id_newsroom_id_fkey" FOREIGN KEY ("reply_id", "newsroom_id") REFERENCES "reply_request"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_attempt" ADD CONSTRAINT "reply_attempt_by_id_newsroom_id_fkey" FOREIGN KEY ("by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was tried to reach somebody is what a court asks for: it is written once.
CREATE TRIGGER reply_attempt_append_only BEFORE UPDATE OR DELETE ON reply_attempt FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reply_attempt_no_truncate BEFORE TRUNCATE ON reply_attempt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_answered" CHECK (state <> 'answered' OR answer IS NOT NULL);
