-- CreateEnum
CREATE TYPE "view_screen" AS ENUM ('claims', 'articles', 'sources');

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "screen" "view_screen" NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_view_newsroom_id_screen_idx" ON "saved_view"("newsroom_id", "screen");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_member_id_screen_name_key" ON "saved_view"("member_id", "screen", "name");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
