-- What the code promises, held by the database as well, so that no other way in can break it.
-- Refusals of our own carry the SQLSTATE LC001 (two-person rule) or LC002 (conflict), see lib/db/database-errors.ts.

-- History, approvals and texts are written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME USING ERRCODE = 'LC002';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['event', 'event_seal', 'sign_off', 'article_sign_off', 'revision', 'segment', 'capture',
                              'comment_edit', 'claim_lineage', 'export_record']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
                   name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   name || '_no_truncate', name);
  END LOOP;
END $$;

-- The two-person rule. Whoever signs off is an active person with the editor's role who neither set a verdict on the
-- claim nor submitted it, not through a key of his own either, and does not write the article. The row lock makes two
-- sign-offs at once, or a sign-off and an edit, come one after the other.
CREATE FUNCTION check_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  c claim%ROWTYPE;
  signer member%ROWTYPE;
BEGIN
  SELECT * INTO c FROM claim WHERE id = NEW.claim_id AND newsroom_id = NEW.newsroom_id FOR UPDATE;
  SELECT * INTO signer FROM member WHERE id = NEW.signed_by_id AND newsroom_id = NEW.newsroom_id FOR SHARE;
  IF c.status <> 'awaiting_sign_off' THEN
    RAISE EXCEPTION 'The claim is not waiting for a sign-off.' USING ERRCODE = 'LC002';
  END IF;
  IF c.content_hash <> NEW.content_hash THEN
    RAISE EXCEPTION 'The claim is no longer what was to be signed.' USING ERRCODE = 'LC002';
  END IF;
  IF c.verdict_by_id IS DISTINCT FROM NEW.verdict_by_id OR c.submitted_by_id IS DISTINCT FROM NEW.submitted_by_id THEN
    RAISE EXCEPTION 'The sign-off names other people than the claim.' USING ERRCODE = 'LC002';
  END IF;
  IF signer.kind <> 'person' OR signer.disabled_at IS NOT NULL OR NOT ('editor' = ANY (signer.roles)) THEN
    RAISE EXCEPTION 'Only an active editor can sign off.' USING ERRCODE = 'LC001';
  END IF;
  IF EXISTS (
    SELECT 1 FROM member m
    WHERE m.id IN (c.verdict_by_id, c.attribution_verdict_by_id, c.submitted_by_id)
      AND NEW.signed_by_id IN (m.id, m.owner_id)
  ) THEN
    RAISE EXCEPTION 'Whoever set the verdict or submitted the claim cannot sign it off: a second person must.'
      USING ERRCODE = 'LC001';
  END IF;
  IF EXISTS (SELECT 1 FROM article_writer w WHERE w.article_id = c.article_id AND w.member_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'A writer of the article cannot sign off its claims.' USING ERRCODE = 'LC001';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sign_off_two_people BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION check_sign_off();

-- At commit a signed-off claim has an approval of exactly its present content, whatever path led there.
CREATE FUNCTION check_signed_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE c claim%ROWTYPE;
BEGIN
  SELECT * INTO c FROM claim WHERE id = NEW.id;
  IF c.status = 'signed_off' AND NOT EXISTS (
    SELECT 1 FROM sign_off s
    WHERE s.claim_id = c.id AND s.content_hash = c.content_hash AND s.content_hash = c.signed_hash
      AND s.signed_by_id NOT IN (s.verdict_by_id, s.submitted_by_id)
  ) THEN
    RAISE EXCEPTION 'A claim cannot be signed off without the approval of a second person on its present content.'
      USING ERRCODE = 'LC001';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_signed_off_holds AFTER INSERT OR UPDATE ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.status = 'signed_off') EXECUTE FUNCTION check_signed_claim();

-- Versions only count up, one at a time or not at all (derived columns), and a claim never changes its article.
CREATE FUNCTION check_claim_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.article_id <> OLD.article_id
     OR NEW.newsroom_id <> OLD.newsroom_id OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'A claim keeps its number and its article, and its version counts up by one.' USING ERRCODE = 'LC002';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_version BEFORE UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION check_claim_version();

-- Spans lie inside their text.
ALTER TABLE claim ADD CONSTRAINT claim_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE anchor ADD CONSTRAINT anchor_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE segment ADD CONSTRAINT segment_span CHECK (start >= 0 AND "end" > start);
ALTER TABLE claim ADD CONSTRAINT claim_dismissal CHECK (status <> 'dismissed' OR dismissal_reason IS NOT NULL);
ALTER TABLE claim ADD CONSTRAINT claim_worthiness CHECK (check_worthiness BETWEEN 0 AND 1);
ALTER TABLE member ADD CONSTRAINT member_has_role CHECK (cardinality(roles) > 0);
ALTER TABLE member ADD CONSTRAINT member_key_has_no_user CHECK (kind <> 'key' OR user_id IS NULL);
