-- CreateEnum
CREATE TYPE "export_job_state" AS ENUM ('queued', 'running', 'ready', 'failed', 'cancelled', 'expired');

-- CreateTable
CREATE TABLE "export_job" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "article_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "request" JSONB NOT NULL,
    "state" "export_job_state" NOT NULL DEFAULT 'queued',
    "claims" INTEGER NOT NULL,
    "rows_total" INTEGER NOT NULL,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "beat_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "export_id" UUID,
    "filename" TEXT,
    "bytes" BIGINT,
    "sha256" TEXT,
    "trouble" TEXT,

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "export_job_counts" CHECK ("claims" >= 0 AND "rows_total" >= 0 AND "rows_done" >= 0 AND "attempts" >= 0),
    CONSTRAINT "export_job_running_beats" CHECK ("state" <> 'running' OR "beat_at" IS NOT NULL),
    CONSTRAINT "export_job_ready_whole" CHECK ("state" NOT IN ('ready', 'expired') OR ("expires_at" IS NOT NULL
        AND "export_id" IS NOT NULL AND "filename" IS NOT NULL AND "bytes" IS NOT NULL AND "sha256" ~ '^[0-9a-f]{64}$')),
    CONSTRAINT "export_job_failed_says_why" CHECK ("state" <> 'failed' OR "trouble" IS NOT NULL)
);

-- CreateIndex
CREATE INDEX "export_job_asked_by_id_asked_at_idx" ON "export_job"("asked_by_id", "asked_at" DESC);

-- CreateIndex
CREATE INDEX "export_job_state_asked_at_idx" ON "export_job"("state", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "export_job_id_newsroom_id_key" ON "export_job"("id", "newsroom_id");

-- AddForeignKey
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_asked_by_id_newsroom_id_fkey" FOREIGN KEY ("asked_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
