-- A source that turned out to be another one.
ALTER TABLE "source" ADD COLUMN "merged_into_id" UUID;
CREATE INDEX "source_merged_into_id_idx" ON "source"("merged_into_id");
ALTER TABLE "source" ADD CONSTRAINT "source_merged_into_id_newsroom_id_fkey" FOREIGN KEY ("merged_into_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "source" ADD CONSTRAINT "source_not_into_itself" CHECK (merged_into_id <> id);

-- Files kept with sources.
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "name" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "size" INTEGER NOT NULL,
    "stored_sha256" TEXT NOT NULL,
    "stored_size" INTEGER NOT NULL,
    "wrapped_key" TEXT,
    "key_id" TEXT,
    "ciphertext" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "attachment_id_newsroom_id_key" ON "attachment"("id", "newsroom_id");
CREATE INDEX "attachment_source_id_created_at_idx" ON "attachment"("source_id", "created_at");
CREATE INDEX "attachment_stored_sha256_idx" ON "attachment"("stored_sha256");
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Either all of it is open and lies on the disk as it was given, or all of it is sealed.
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_open_or_sealed" CHECK (
  (name IS NOT NULL AND media_type IS NOT NULL AND sha256 IS NOT NULL AND sha256 = stored_sha256 AND size = stored_size
    AND wrapped_key IS NULL AND key_id IS NULL AND ciphertext IS NULL)
  OR (name IS NULL AND media_type IS NULL AND sha256 IS NULL
    AND wrapped_key IS NOT NULL AND key_id IS NOT NULL AND ciphertext IS NOT NULL));
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_hash" CHECK (stored_sha256 ~ '^[0-9a-f]{64}$' AND size > 0);

-- Written once, as the texts of sources are.
CREATE TRIGGER attachment_append_only BEFORE UPDATE OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_no_truncate BEFORE TRUNCATE ON attachment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The file of a confidential source is sealed; that of any other lies open.
CREATE FUNCTION check_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT s.confidential FROM source s WHERE s.id = NEW.source_id) <> (NEW.ciphertext IS NOT NULL) THEN
    RAISE EXCEPTION 'The file of a confidential source is sealed, and no other.' USING ERRCODE = 'LC002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachment_sealed BEFORE INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION check_attachment();

-- Nothing is cited from a source that turned out to be another one, whichever of the two changes came first.
CREATE FUNCTION check_evidence_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  merged UUID;
BEGIN
  -- Waits for a merge that is under way, and then sees it.
  SELECT s.merged_into_id INTO merged FROM source s WHERE s.id = NEW.source_id FOR SHARE;
  IF merged IS NOT NULL THEN
    RAISE EXCEPTION 'This source was merged into another one: cite that one.' USING ERRCODE = 'LC002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_on_live_source BEFORE INSERT OR UPDATE OF source_id ON evidence
  FOR EACH ROW EXECUTE FUNCTION check_evidence_source();
