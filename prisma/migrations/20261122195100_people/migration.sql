-- A guest speaks as a member of his own kind, as a key does.
ALTER TYPE "member_kind" ADD VALUE 'guest';

-- The second factor.
ALTER TABLE "user" ADD COLUMN "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "two_factor" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "two_factor_user_id_key" ON "two_factor"("user_id");
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Guest links: nothing has made any yet, so what they need can be required at once.
ALTER TABLE "guest_link" ADD COLUMN "article_id" UUID NOT NULL,
  ADD COLUMN "member_id" UUID NOT NULL,
  ADD COLUMN "question" TEXT NOT NULL,
  ADD COLUMN "opened_at" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "guest_link_member_id_key" ON "guest_link"("member_id");
CREATE UNIQUE INDEX "guest_link_member_id_newsroom_id_key" ON "guest_link"("member_id", "newsroom_id");
CREATE INDEX "guest_link_article_id_idx" ON "guest_link"("article_id");
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Confidential sources.
CREATE TABLE "source_secret" (
    "source_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "wrapped_key" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "ciphertext" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_secret_pkey" PRIMARY KEY ("source_id")
);
CREATE TABLE "source_reader" (
    "source_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,

    CONSTRAINT "source_reader_pkey" PRIMARY KEY ("source_id","member_id")
);
CREATE UNIQUE INDEX "source_secret_source_id_newsroom_id_key" ON "source_secret"("source_id", "newsroom_id");
CREATE UNIQUE INDEX "source_secret_newsroom_id_number_key" ON "source_secret"("newsroom_id", "number");
CREATE INDEX "source_reader_member_id_idx" ON "source_reader"("member_id");
ALTER TABLE "source_secret" ADD CONSTRAINT "source_secret_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "source_secret" ADD CONSTRAINT "source_secret_owner_id_newsroom_id_fkey" FOREIGN KEY ("owner_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
