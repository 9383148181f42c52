-- Mails that tell of what came into an inbox. A notice goes into one mail; the oldest notice of a mail is its key, so that
-- two servers that gather at once make one mail of it.

-- CreateEnum
CREATE TYPE "mail_frequency" AS ENUM ('off', 'at_once', 'hourly', 'daily');

-- AlterTable
ALTER TABLE "member" ADD COLUMN "mail_frequency" "mail_frequency" NOT NULL DEFAULT 'daily', ADD COLUMN "mail_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN "mail_id" UUID;

-- CreateTable
CREATE TABLE "inbox_mail" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "oldest_notice" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inbox_mail_id_newsroom_id_key" ON "inbox_mail"("id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_mail_newsroom_id_member_id_oldest_notice_key" ON "inbox_mail"("newsroom_id", "member_id", "oldest_notice");

-- CreateIndex
CREATE INDEX "inbox_mail_ended_at_next_try_at_idx" ON "inbox_mail"("ended_at", "next_try_at");

-- CreateIndex
CREATE INDEX "notification_mail_id_idx" ON "notification"("mail_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_newsroom_id_fkey" FOREIGN KEY ("mail_id", "newsroom_id") REFERENCES "inbox_mail"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inbox_mail" ADD CONSTRAINT "inbox_mail_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
