-- The article's own sign-off: what is out, what was dismissed without a claim, and which segments a person corrected.

ALTER TABLE "article" ADD COLUMN "released_revision_id" UUID;
ALTER TABLE "article" ADD CONSTRAINT "article_released_revision_id_id_newsroom_id_fkey" FOREIGN KEY ("released_revision_id", "id", "newsroom_id") REFERENCES "revision"("id", "article_id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "text_dismissal" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "reason" "dismissal_reason" NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_dismissal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "text_dismissal_article_id_idx" ON "text_dismissal"("article_id");
CREATE UNIQUE INDEX "text_dismissal_id_newsroom_id_key" ON "text_dismissal"("id", "newsroom_id");
ALTER TABLE "text_dismissal" ADD CONSTRAINT "text_dismissal_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_dismissal" ADD CONSTRAINT "text_dismissal_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_dismissal" ADD CONSTRAINT "text_dismissal_withdrawn_by_id_newsroom_id_fkey" FOREIGN KEY ("withdrawn_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "text_dismissal_place" (
    "dismissal_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "text_dismissal_place_pkey" PRIMARY KEY ("dismissal_id","revision_id")
);
CREATE INDEX "text_dismissal_place_revision_id_idx" ON "text_dismissal_place"("revision_id");
ALTER TABLE "text_dismissal_place" ADD CONSTRAINT "text_dismissal_place_dismissal_id_newsroom_id_fkey" FOREIGN KEY ("dismissal_id", "newsroom_id") REFERENCES "text_dismissal"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_dismissal_place" ADD CONSTRAINT "text_dismissal_place_revision_id_newsroom_id_fkey" FOREIGN KEY ("revision_id", "newsroom_id") REFERENCES "revision"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "text_dismissal_place" ADD CONSTRAINT text_dismissal_place_span CHECK ("start" >= 0 AND "end" > "start");

CREATE TABLE "segment_change" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "segment_change_revision_id_ordinal_idx" ON "segment_change"("revision_id", "ordinal");
ALTER TABLE "segment_change" ADD CONSTRAINT "segment_change_revision_id_newsroom_id_fkey" FOREIGN KEY ("revision_id", "newsroom_id") REFERENCES "revision"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "segment_change" ADD CONSTRAINT "segment_change_revision_id_ordinal_fkey" FOREIGN KEY ("revision_id", "ordinal") REFERENCES "segment"("revision_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "segment_change" ADD CONSTRAINT "segment_change_changed_by_id_newsroom_id_fkey" FOREIGN KEY ("changed_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['text_dismissal_place', 'segment_change'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   name || '_no_truncate', name);
  END LOOP;
END $$;

-- Whoever clears an article is an active person with the editor's role who does not write it, and clears the text that
-- is the current one.
CREATE FUNCTION check_article_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  a article%ROWTYPE;
  signer member%ROWTYPE;
BEGIN
  SELECT * INTO a FROM article WHERE id = NEW.article_id AND newsroom_id = NEW.newsroom_id FOR UPDATE;
  SELECT * INTO signer FROM member WHERE id = NEW.signed_by_id AND newsroom_id = NEW.newsroom_id FOR SHARE;
  IF a.current_revision_id IS DISTINCT FROM NEW.revision_id THEN
    RAISE EXCEPTION 'The article has a newer text than the one to be cleared.' USING ERRCODE = 'LC002';
  END IF;
  IF signer.kind <> 'person' OR signer.disabled_at IS NOT NULL OR NOT ('editor' = ANY (signer.roles)) THEN
    RAISE EXCEPTION 'Only an active editor can clear an article.' USING ERRCODE = 'LC001';
  END IF;
  IF EXISTS (SELECT 1 FROM article_writer w WHERE w.article_id = a.id AND w.member_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'A writer of the article cannot clear it.' USING ERRCODE = 'LC001';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER article_sign_off_by_editor BEFORE INSERT ON article_sign_off
  FOR EACH ROW EXECUTE FUNCTION check_article_sign_off();

-- At commit a cleared article has a clearance of its present text, whatever path led there.
CREATE FUNCTION check_cleared_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE a article%ROWTYPE;
BEGIN
  SELECT * INTO a FROM article WHERE id = NEW.id;
  IF a.status IN ('cleared', 'published', 'corrected') AND NOT EXISTS (
    SELECT 1 FROM article_sign_off s WHERE s.article_id = a.id AND s.revision_id = a.current_revision_id
  ) THEN
    RAISE EXCEPTION 'An article cannot stand as cleared without the clearance of its present text.' USING ERRCODE = 'LC001';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER article_cleared_holds AFTER INSERT OR UPDATE ON article
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status IN ('cleared', 'published', 'corrected')) EXECUTE FUNCTION check_cleared_article();
