-- A notice names the remark that it is about, so that its link ends there. What is told by the clock (a thread that is
-- due) carries a key: whoever looks at the clock twice tells it once.

-- AlterTable
ALTER TABLE "notification" ADD COLUMN "comment_id" UUID, ADD COLUMN "effect_key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "notification_newsroom_id_member_id_effect_key_key" ON "notification"("newsroom_id", "member_id", "effect_key");

-- CreateIndex
CREATE INDEX "thread_newsroom_id_state_due_at_idx" ON "thread"("newsroom_id", "state", "due_at");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_newsroom_id_fkey" FOREIGN KEY ("comment_id", "newsroom_id") REFERENCES "comment"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
