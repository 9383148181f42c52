-- Claims of different articles that a person said are the same. Each pair stands once, the lesser id first.

-- CreateTable
CREATE TABLE "same_claim" (
    "claim_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "same_claim_pkey" PRIMARY KEY ("claim_id","other_id"),
    CONSTRAINT "same_claim_order" CHECK ("claim_id" < "other_id")
);

-- CreateIndex
CREATE INDEX "same_claim_other_id_idx" ON "same_claim"("other_id");

-- AddForeignKey
ALTER TABLE "same_claim" ADD CONSTRAINT "same_claim_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "same_claim" ADD CONSTRAINT "same_claim_other_id_newsroom_id_fkey" FOREIGN KEY ("other_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "same_claim" ADD CONSTRAINT "same_claim_linked_by_id_newsroom_id_fkey" FOREIGN KEY ("linked_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
