-- Links by which a member who has forgotten the password sets a new one: made by an admin, used once, kept as SHA-256.

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_member_id_idx" ON "password_reset"("member_id");

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
