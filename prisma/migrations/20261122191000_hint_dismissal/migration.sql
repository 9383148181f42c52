-- Hints of the consistency pass that a person put aside, with the reason. Taking one back removes the row; the history
-- keeps both lines.

-- CreateTable
CREATE TABLE "hint_dismissal" (
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hint_dismissal_pkey" PRIMARY KEY ("article_id","key")
);

-- AddForeignKey
ALTER TABLE "hint_dismissal" ADD CONSTRAINT "hint_dismissal_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hint_dismissal" ADD CONSTRAINT "hint_dismissal_dismissed_by_id_newsroom_id_fkey" FOREIGN KEY ("dismissed_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
