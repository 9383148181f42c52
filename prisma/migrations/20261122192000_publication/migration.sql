-- CreateTable
CREATE TABLE "publication" (
    "article_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("article_id"),
    CONSTRAINT "publication_withdrawn_whole" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL))
);

-- CreateIndex
CREATE INDEX "publication_newsroom_id_published_at_idx" ON "publication"("newsroom_id", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publication_article_id_newsroom_id_key" ON "publication"("article_id", "newsroom_id");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_id_newsroom_id_fkey" FOREIGN KEY ("published_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_withdrawn_by_id_newsroom_id_fkey" FOREIGN KEY ("withdrawn_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
