-- Search over claims, articles, sources and comments: by words (full text) and, for typing errors, by likeness of letters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "claim_words_idx" ON "claim" USING gin (to_tsvector('english', "text" || ' ' || "quote"));
CREATE INDEX "claim_letters_idx" ON "claim" USING gin (lower("text") gin_trgm_ops);
CREATE INDEX "article_words_idx" ON "article"
  USING gin (to_tsvector('english', "title" || ' ' || coalesce("byline", '') || ' ' || coalesce("outlet", '')));
CREATE INDEX "article_letters_idx" ON "article" USING gin (lower("title") gin_trgm_ops);
CREATE INDEX "source_words_idx" ON "source"
  USING gin (to_tsvector('english', "title" || ' ' || coalesce("creator", '') || ' ' || coalesce("publisher", '')));
CREATE INDEX "source_letters_idx" ON "source" USING gin (lower("title") gin_trgm_ops);
CREATE INDEX "comment_words_idx" ON "comment" USING gin (to_tsvector('english', "body"));
CREATE INDEX "comment_letters_idx" ON "comment" USING gin (lower("body") gin_trgm_ops);
