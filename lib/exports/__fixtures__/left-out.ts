/** Tables of a newsroom of which a JSON document holds nothing, each with the reason. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  newsroom: "name and settings are the installation's own",
  member: "people come by id and name wherever they did something; rights are never given by a file",
  source_secret: "confidential: moves with a backup only",
  source_reader: "confidential: moves with a backup only",
  api_key: "a key opens one installation",
  invitation: "a link into one installation",
  password_reset: "a link into one installation",
  guest_link: "a link into one installation; what guests answered is in the talks",
  guest_link_claim: "belongs to the link",
  file_removal: "the files themselves are not in a document; one that was removed says when",
  publication: "what is public is decided where it is published",
  notification: "somebody's inbox",
  inbox_mail: "somebody's inbox",
  saved_view: "somebody's own lists",
  presence: "forgotten within a minute",
  outbox: "told once, by the installation in which it happened",
  idempotency_key: "answers to requests of that installation",
  export_record: "what left that installation; its manifests prove it there",
  export_job: "files of that installation",
  event_seal: "each installation seals its own chain",
};

/** Columns that do not come back with a document, each with the reason; `*` is every table. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "*": { newsroom_id: "the newsroom that takes it in" },
  event: {
    id: "lines get numbers of the history that takes them in",
    xact: "of the transaction that wrote it there",
    request_id: "of the request that wrote it there",
  },
  capture: { attachment_id: "the file that it was read from moves with a backup" },
  evidence: {
    proof_removal_id: "the removal belongs to the installation that had the file; the excerpt counts as not proved",
  },
  source: { confidential: "confidential sources are not in a document" },
  attachment: {
    stored_sha256: "where the bytes lie: they move with a backup",
    stored_size: "where the bytes lie",
    wrapped_key: "only sealed files have it, and these are not in a document",
    key_id: "only sealed files have it",
    ciphertext: "only sealed files have it",
  },
};

/** Columns that a document has under another name, or by the place at which the record stands in it. */
export const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  article: ["current_revision_id", "released_revision_id"],
  article_writer: ["article_id", "member_id"],
  article_member: ["article_id", "member_id"],
  article_sign_off: ["article_id"],
  revision: ["article_id"],
  segment: ["revision_id", "ordinal"],
  text_dismissal: ["article_id"],
  text_dismissal_place: ["dismissal_id"],
  hint_dismissal: ["article_id"],
  claim: ["independent_sources"],
  reply_request: ["article_id"],
  reply_claim: ["reply_id", "claim_id"],
  reply_attempt: ["reply_id"],
  thread: ["article_id"],
  comment: ["thread_id"],
  mention: ["comment_id", "member_id"],
  comment_edit: ["comment_id"],
  source: ["canonical_url"],
  verdict_label: ["counts_as_verified"],
};
