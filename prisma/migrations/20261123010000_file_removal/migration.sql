-- CreateEnum
CREATE TYPE "file_removal_state" AS ENUM ('withheld', 'given_back', 'removed');

-- CreateTable
CREATE TABLE "file_removal" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "state" "file_removal_state" NOT NULL DEFAULT 'withheld',
    "reason" TEXT NOT NULL,
    "withheld_by_id" UUID NOT NULL,
    "withheld_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_removal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "file_removal_id_newsroom_id_key" ON "file_removal"("id", "newsroom_id");
CREATE INDEX "file_removal_attachment_id_idx" ON "file_removal"("attachment_id");
ALTER TABLE "file_removal" ADD CONSTRAINT "file_removal_attachment_id_newsroom_id_fkey" FOREIGN KEY ("attachment_id", "newsroom_id") REFERENCES "attachment"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file_removal" ADD CONSTRAINT "file_removal_withheld_by_id_newsroom_id_fkey" FOREIGN KEY ("withheld_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file_removal" ADD CONSTRAINT "file_removal_decided_by_id_newsroom_id_fkey" FOREIGN KEY ("decided_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The words of a file go with it; evidence says which removal took its proof.
ALTER TABLE "capture" ADD COLUMN "attachment_id" UUID;
CREATE INDEX "capture_attachment_id_idx" ON "capture"("attachment_id");
ALTER TABLE "capture" ADD CONSTRAINT "capture_attachment_id_newsroom_id_fkey" FOREIGN KEY ("attachment_id", "newsroom_id") REFERENCES "attachment"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "evidence" ADD COLUMN "proof_removal_id" UUID;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_proof_removal_id_newsroom_id_fkey" FOREIGN KEY ("proof_removal_id", "newsroom_id") REFERENCES "file_removal"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "file_removal" ADD CONSTRAINT "file_removal_decided" CHECK (
  (state = 'withheld') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL));

-- One open or finished removal a file; decided once, and never taken back out of the record.
CREATE FUNCTION check_file_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM attachment f WHERE f.id = NEW.attachment_id FOR UPDATE;
    IF EXISTS (SELECT 1 FROM file_removal r WHERE r.attachment_id = NEW.attachment_id AND r.state <> 'given_back') THEN
      RAISE EXCEPTION 'This file is out of sight already.' USING ERRCODE = 'LC002';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'withheld' OR (NEW.id, NEW.newsroom_id, NEW.attachment_id, NEW.reason, NEW.withheld_by_id, NEW.withheld_at)
      IS DISTINCT FROM (OLD.id, OLD.newsroom_id, OLD.attachment_id, OLD.reason, OLD.withheld_by_id, OLD.withheld_at) THEN
    RAISE EXCEPTION 'A removal is decided once.' USING ERRCODE = 'LC002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER file_removal_once BEFORE INSERT OR UPDATE ON file_removal FOR EACH ROW EXECUTE FUNCTION check_file_removal();
CREATE TRIGGER file_removal_kept BEFORE DELETE ON file_removal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER file_removal_no_truncate BEFORE TRUNCATE ON file_removal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A kept text changes in one way: it is emptied when the file that it was read from was removed. Its hash stays.
CREATE FUNCTION refuse_capture_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.text = ''
    AND (NEW.id, NEW.newsroom_id, NEW.source_id, NEW.sha256, NEW.method, NEW.attachment_id, NEW.created_by_id, NEW.created_at)
      IS NOT DISTINCT FROM (OLD.id, OLD.newsroom_id, OLD.source_id, OLD.sha256, OLD.method, OLD.attachment_id, OLD.created_by_id, OLD.created_at)
    AND EXISTS (SELECT 1 FROM file_removal r WHERE r.attachment_id = OLD.attachment_id AND r.state = 'removed') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The table capture is append-only.' USING ERRCODE = 'LC002';
END $$;
DROP TRIGGER capture_append_only ON capture;
CREATE TRIGGER capture_append_only BEFORE UPDATE OR DELETE ON capture FOR EACH ROW EXECUTE FUNCTION refuse_capture_change();
