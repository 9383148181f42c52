-- What a listener needs to know of a change without reading it, and the order in which changes are told.
ALTER TABLE "outbox" ADD COLUMN "claim_id" UUID, ADD COLUMN "actor_id" UUID;

-- CreateIndex
CREATE INDEX "outbox_xact_id_idx" ON "outbox"("xact", "id");

-- Who looks at what just now. Unlogged: it is worth nothing after a crash, and costs the disk nothing before.
CREATE UNLOGGED TABLE "presence" (
    "member_id" UUID NOT NULL,
    "window" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID,
    "editing" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("member_id","window")
);

-- CreateIndex
CREATE INDEX "presence_seen_at_idx" ON "presence"("seen_at");

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
