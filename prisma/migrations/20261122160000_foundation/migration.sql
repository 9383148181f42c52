-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('draft', 'checking', 'cleared', 'published', 'corrected', 'archived');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('proposed', 'open', 'in_review', 'needs_info', 'awaiting_sign_off', 'signed_off', 'lapsed', 'dismissed');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('high', 'normal', 'low');

-- CreateEnum
CREATE TYPE "anchor_state" AS ENUM ('anchored', 'moved', 'changed', 'ambiguous', 'detached');

-- CreateEnum
CREATE TYPE "dismissal_reason" AS ENUM ('opinion', 'prediction', 'common_knowledge', 'figure_of_speech', 'not_checkable', 'duplicate', 'boilerplate', 'out_of_scope');

-- CreateEnum
CREATE TYPE "origin_kind" AS ENUM ('engine', 'person', 'import');

-- CreateEnum
CREATE TYPE "checkable" AS ENUM ('claim', 'statement');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'editor', 'checker', 'writer', 'viewer');

-- CreateEnum
CREATE TYPE "member_kind" AS ENUM ('person', 'key');

-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('note', 'question', 'legal', 'blocking');

-- CreateEnum
CREATE TYPE "thread_state" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "source_type" AS ENUM ('interview', 'official_statement', 'official_record', 'court_document', 'legislation', 'dataset', 'study', 'report', 'transcript', 'recording', 'photo_video', 'eyewitness', 'reporter_notes', 'press_release', 'wire', 'news_article', 'book', 'reference_work', 'social_post', 'webpage', 'expert', 'other');

-- CreateEnum
CREATE TYPE "source_grade" AS ENUM ('primary', 'secondary', 'tertiary', 'unknown');

-- CreateEnum
CREATE TYPE "attribution_terms" AS ENUM ('on_record', 'on_background', 'not_for_attribution', 'off_record', 'confidential');

-- CreateEnum
CREATE TYPE "facet" AS ENUM ('content', 'attribution');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'contradicts', 'partly_supports', 'context', 'inconclusive');

-- CreateEnum
CREATE TYPE "excerpt_check" AS ENUM ('found', 'not_found', 'no_capture');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" UUID NOT NULL,
    "newsroom_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "setup_token" (
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "outlet" TEXT,
    "source_url" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'en',
    "status" "article_status" NOT NULL DEFAULT 'draft',
    "deadline_at" TIMESTAMPTZ(3),
    "embargo_until" TIMESTAMPTZ(3),
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "current_revision_id" UUID,
    "next_claim_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_writer" (
    "article_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,

    CONSTRAINT "article_writer_pkey" PRIMARY KEY ("article_id","member_id")
);

-- CreateTable
CREATE TABLE "article_member" (
    "article_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,

    CONSTRAINT "article_member_pkey" PRIMARY KEY ("article_id","member_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "extractor" TEXT NOT NULL,
    "not_extracted" INTEGER NOT NULL DEFAULT 0,
    "sentences" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment" (
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("revision_id","ordinal")
);

-- CreateTable
CREATE TABLE "article_sign_off" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "override_reason" TEXT,
    "blockers" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "article_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "claim_status" NOT NULL,
    "text" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "types" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "checkable" "checkable" NOT NULL DEFAULT 'claim',
    "attribution_mode" TEXT NOT NULL,
    "claimant" TEXT,
    "cue" TEXT,
    "check_worthiness" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "passes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priority" "priority" NOT NULL DEFAULT 'normal',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "as_of" TIMESTAMPTZ(3),
    "recheck_by" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "assignee_id" UUID,
    "origin_kind" "origin_kind" NOT NULL,
    "origin_name" TEXT NOT NULL,
    "verdict" TEXT,
    "verdict_note" TEXT,
    "correction" TEXT,
    "verdict_by_id" UUID,
    "verdict_at" TIMESTAMPTZ(3),
    "attribution_verdict" TEXT,
    "attribution_verdict_by_id" UUID,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "dismissal_reason" "dismissal_reason",
    "dismissed_by_id" UUID,
    "reply_sought" TEXT,
    "policy_override" TEXT,
    "policy_override_by_id" UUID,
    "duplicate_of_id" UUID,
    "anchor_state" "anchor_state" NOT NULL DEFAULT 'anchored',
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "signed_hash" TEXT,
    "policy_met" BOOLEAN NOT NULL DEFAULT false,
    "evidence_count" INTEGER NOT NULL DEFAULT 0,
    "contradiction_count" INTEGER NOT NULL DEFAULT 0,
    "unanswered_count" INTEGER NOT NULL DEFAULT 0,
    "independent_sources" INTEGER NOT NULL DEFAULT 0,
    "open_threads" INTEGER NOT NULL DEFAULT 0,
    "open_questions" INTEGER NOT NULL DEFAULT 0,
    "open_blocking_threads" INTEGER NOT NULL DEFAULT 0,
    "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchor" (
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "spans" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "anchor_state" NOT NULL DEFAULT 'anchored',
    "reason" TEXT,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("claim_id","revision_id")
);

-- CreateTable
CREATE TABLE "claim_lineage" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_lineage_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "verdict_by_id" UUID NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "type" TEXT NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "object_id" UUID,
    "payload" JSONB NOT NULL,
    "payload_version" INTEGER NOT NULL DEFAULT 1,
    "request_id" TEXT,
    "xact" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_seal" (
    "newsroom_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_seal_pkey" PRIMARY KEY ("newsroom_id","seq")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "article_id" UUID,
    "object_id" UUID,
    "version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "xact" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "etag" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("newsroom_id","member_id","key")
);

-- CreateTable
CREATE TABLE "export_record" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID,
    "made_by_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "claims" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "export_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "user_id" UUID,
    "kind" "member_kind" NOT NULL DEFAULT 'person',
    "name" TEXT NOT NULL,
    "roles" "role"[],
    "owner_id" UUID,
    "cleared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "role"[],
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_label" (
    "newsroom_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "numeric" INTEGER,
    "color" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "counts_as_verified" BOOLEAN NOT NULL,

    CONSTRAINT "verdict_label_pkey" PRIMARY KEY ("newsroom_id","key")
);

-- CreateTable
CREATE TABLE "evidence_rule" (
    "newsroom_id" UUID NOT NULL,
    "claim_type" TEXT NOT NULL,
    "primary" INTEGER NOT NULL,
    "independent" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "reply_sought" BOOLEAN NOT NULL,

    CONSTRAINT "evidence_rule_pkey" PRIMARY KEY ("newsroom_id","claim_type")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "thread_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_link" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "guest_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_link_claim" (
    "guest_link_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,

    CONSTRAINT "guest_link_claim_pkey" PRIMARY KEY ("guest_link_id","claim_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID,
    "evidence_id" UUID,
    "kind" "thread_kind" NOT NULL,
    "state" "thread_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_edit" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "comment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("comment_id","member_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "type" "source_type" NOT NULL,
    "grade" "source_grade" NOT NULL,
    "title" TEXT NOT NULL,
    "creator" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "canonical_url" TEXT,
    "archive_url" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "accessed_at" TIMESTAMPTZ(3),
    "independence_group" TEXT,
    "terms" "attribution_terms" NOT NULL DEFAULT 'on_record',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "newsroom_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "facet" "facet" NOT NULL,
    "stance" "stance" NOT NULL,
    "excerpt" TEXT,
    "locator_label" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "excerpt_check" "excerpt_check" NOT NULL DEFAULT 'no_capture',
    "lacks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "article_newsroom_id_created_at_id_idx" ON "article"("newsroom_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "article_newsroom_id_status_idx" ON "article"("newsroom_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "article_id_newsroom_id_key" ON "article"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "article_writer_member_id_idx" ON "article_writer"("member_id");

-- CreateIndex
CREATE INDEX "article_member_member_id_idx" ON "article_member"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_newsroom_id_key" ON "revision"("id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_article_id_newsroom_id_key" ON "revision"("id", "article_id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_ordinal_key" ON "revision"("article_id", "ordinal");

-- CreateIndex
CREATE INDEX "article_sign_off_article_id_idx" ON "article_sign_off"("article_id");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_status_id_idx" ON "claim"("newsroom_id", "status", "id");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_assignee_id_status_idx" ON "claim"("newsroom_id", "assignee_id", "status");

-- CreateIndex
CREATE INDEX "claim_newsroom_id_updated_at_id_idx" ON "claim"("newsroom_id", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "claim_article_id_start_idx" ON "claim"("article_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "claim_id_newsroom_id_key" ON "claim"("id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_id_article_id_newsroom_id_key" ON "claim"("id", "article_id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_article_id_number_key" ON "claim"("article_id", "number");

-- CreateIndex
CREATE INDEX "anchor_revision_id_start_idx" ON "anchor"("revision_id", "start");

-- CreateIndex
CREATE INDEX "sign_off_claim_id_signed_at_idx" ON "sign_off"("claim_id", "signed_at");

-- CreateIndex
CREATE INDEX "event_newsroom_id_xact_idx" ON "event"("newsroom_id", "xact");

-- CreateIndex
CREATE INDEX "event_newsroom_id_id_idx" ON "event"("newsroom_id", "id");

-- CreateIndex
CREATE INDEX "event_claim_id_id_idx" ON "event"("claim_id", "id");

-- CreateIndex
CREATE INDEX "event_article_id_id_idx" ON "event"("article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "event_seal_event_id_key" ON "event_seal"("event_id");

-- CreateIndex
CREATE INDEX "outbox_newsroom_id_id_idx" ON "outbox"("newsroom_id", "id");

-- CreateIndex
CREATE INDEX "outbox_created_at_idx" ON "outbox"("created_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "export_record_newsroom_id_created_at_idx" ON "export_record"("newsroom_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "export_record_id_newsroom_id_key" ON "export_record"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_id_newsroom_id_key" ON "member"("id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_newsroom_id_user_id_key" ON "member"("newsroom_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_member_id_key" ON "api_key"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_token_hash_key" ON "api_key"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_member_id_newsroom_id_key" ON "api_key"("member_id", "newsroom_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_newsroom_id_created_at_idx" ON "invitation"("newsroom_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_newsroom_id_member_id_read_at_created_at_idx" ON "notification"("newsroom_id", "member_id", "read_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "guest_link_token_hash_key" ON "guest_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "guest_link_id_newsroom_id_key" ON "guest_link"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "thread_claim_id_idx" ON "thread"("claim_id");

-- CreateIndex
CREATE INDEX "thread_article_id_state_idx" ON "thread"("article_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "thread_id_newsroom_id_key" ON "thread"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "comment_thread_id_created_at_idx" ON "comment"("thread_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "comment_id_newsroom_id_key" ON "comment"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "comment_edit_comment_id_idx" ON "comment_edit"("comment_id");

-- CreateIndex
CREATE INDEX "mention_member_id_idx" ON "mention"("member_id");

-- CreateIndex
CREATE INDEX "source_newsroom_id_created_at_id_idx" ON "source"("newsroom_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "source_newsroom_id_canonical_url_idx" ON "source"("newsroom_id", "canonical_url");

-- CreateIndex
CREATE UNIQUE INDEX "source_id_newsroom_id_key" ON "source"("id", "newsroom_id");

-- CreateIndex
CREATE INDEX "capture_source_id_created_at_idx" ON "capture"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_id_newsroom_id_key" ON "evidence"("id", "newsroom_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_current_revision_id_id_newsroom_id_fkey" FOREIGN KEY ("current_revision_id", "id", "newsroom_id") REFERENCES "revision"("id", "article_id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "article_writer" ADD CONSTRAINT "article_writer_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_writer" ADD CONSTRAINT "article_writer_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_member" ADD CONSTRAINT "article_member_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_member" ADD CONSTRAINT "article_member_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_revision_id_newsroom_id_fkey" FOREIGN KEY ("revision_id", "newsroom_id") REFERENCES "revision"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_sign_off" ADD CONSTRAINT "article_sign_off_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_sign_off" ADD CONSTRAINT "article_sign_off_revision_id_newsroom_id_fkey" FOREIGN KEY ("revision_id", "newsroom_id") REFERENCES "revision"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_sign_off" ADD CONSTRAINT "article_sign_off_signed_by_id_newsroom_id_fkey" FOREIGN KEY ("signed_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_assignee_id_newsroom_id_fkey" FOREIGN KEY ("assignee_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_verdict_fkey" FOREIGN KEY ("newsroom_id", "verdict") REFERENCES "verdict_label"("newsroom_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_verdict_by_id_newsroom_id_fkey" FOREIGN KEY ("verdict_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_newsroom_id_attribution_verdict_fkey" FOREIGN KEY ("newsroom_id", "attribution_verdict") REFERENCES "verdict_label"("newsroom_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_attribution_verdict_by_id_newsroom_id_fkey" FOREIGN KEY ("attribution_verdict_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_submitted_by_id_newsroom_id_fkey" FOREIGN KEY ("submitted_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dismissed_by_id_newsroom_id_fkey" FOREIGN KEY ("dismissed_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_policy_override_by_id_newsroom_id_fkey" FOREIGN KEY ("policy_override_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_duplicate_of_id_article_id_newsroom_id_fkey" FOREIGN KEY ("duplicate_of_id", "article_id", "newsroom_id") REFERENCES "claim"("id", "article_id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_revision_id_newsroom_id_fkey" FOREIGN KEY ("revision_id", "newsroom_id") REFERENCES "revision"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_from_id_newsroom_id_fkey" FOREIGN KEY ("from_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_to_id_newsroom_id_fkey" FOREIGN KEY ("to_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_revision_id_newsroom_id_fkey" FOREIGN KEY ("revision_id", "newsroom_id") REFERENCES "revision"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_signed_by_id_newsroom_id_fkey" FOREIGN KEY ("signed_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_actor_id_newsroom_id_fkey" FOREIGN KEY ("actor_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_seal" ADD CONSTRAINT "event_seal_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_record" ADD CONSTRAINT "export_record_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "export_record" ADD CONSTRAINT "export_record_made_by_id_newsroom_id_fkey" FOREIGN KEY ("made_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_owner_id_newsroom_id_fkey" FOREIGN KEY ("owner_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_label" ADD CONSTRAINT "verdict_label_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_rule" ADD CONSTRAINT "evidence_rule_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_thread_id_newsroom_id_fkey" FOREIGN KEY ("thread_id", "newsroom_id") REFERENCES "thread"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_link_claim" ADD CONSTRAINT "guest_link_claim_guest_link_id_newsroom_id_fkey" FOREIGN KEY ("guest_link_id", "newsroom_id") REFERENCES "guest_link"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_link_claim" ADD CONSTRAINT "guest_link_claim_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_article_id_newsroom_id_fkey" FOREIGN KEY ("article_id", "newsroom_id") REFERENCES "article"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_claim_id_article_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "article_id", "newsroom_id") REFERENCES "claim"("id", "article_id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_evidence_id_newsroom_id_fkey" FOREIGN KEY ("evidence_id", "newsroom_id") REFERENCES "evidence"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_opened_by_id_newsroom_id_fkey" FOREIGN KEY ("opened_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_assignee_id_newsroom_id_fkey" FOREIGN KEY ("assignee_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolved_by_id_newsroom_id_fkey" FOREIGN KEY ("resolved_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_newsroom_id_fkey" FOREIGN KEY ("thread_id", "newsroom_id") REFERENCES "thread"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_newsroom_id_fkey" FOREIGN KEY ("author_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_edit" ADD CONSTRAINT "comment_edit_comment_id_newsroom_id_fkey" FOREIGN KEY ("comment_id", "newsroom_id") REFERENCES "comment"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_newsroom_id_fkey" FOREIGN KEY ("comment_id", "newsroom_id") REFERENCES "comment"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_member_id_newsroom_id_fkey" FOREIGN KEY ("member_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_newsroom_id_fkey" FOREIGN KEY ("newsroom_id") REFERENCES "newsroom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_created_by_id_newsroom_id_fkey" FOREIGN KEY ("created_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_newsroom_id_fkey" FOREIGN KEY ("claim_id", "newsroom_id") REFERENCES "claim"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_newsroom_id_fkey" FOREIGN KEY ("source_id", "newsroom_id") REFERENCES "source"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_newsroom_id_fkey" FOREIGN KEY ("added_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_id_newsroom_id_fkey" FOREIGN KEY ("withdrawn_by_id", "newsroom_id") REFERENCES "member"("id", "newsroom_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

