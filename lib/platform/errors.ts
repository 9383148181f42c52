/** Status of the answer for each thing that can go wrong in a command; the only such table. */
const HTTP_STATUS = {
  unparsable: 400,
  unauthenticated: 401,
  invalid_credentials: 401,
  forbidden: 403,
  four_eyes: 403,
  second_factor_required: 403,
  cross_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  misdirected: 421,
  upgrade_required: 426,
  conflict: 409,
  illegal_transition: 409,
  idempotency_in_progress: 409,
  gone: 410,
  stale: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  idempotency_mismatch: 422,
  precondition_required: 428,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
  outcome_unknown: 503,
  storage_full: 507,
} satisfies Record<AppErrorCode, number>;

/** What can go wrong in a command, named once for screens, API and command line. */
export type AppErrorCode =
  | "unparsable"
  | "unauthenticated"
  | "invalid_credentials"
  | "forbidden"
  | "four_eyes"
  | "second_factor_required"
  | "cross_origin"
  | "not_found"
  | "method_not_allowed"
  | "misdirected"
  | "upgrade_required"
  | "conflict"
  | "illegal_transition"
  | "idempotency_in_progress"
  | "gone"
  | "stale"
  | "too_large"
  | "unsupported_media_type"
  | "invalid"
  | "idempotency_mismatch"
  | "precondition_required"
  | "rate_limited"
  | "internal"
  | "unavailable"
  | "outcome_unknown"
  | "storage_full";

/** What is wrong with each field of a form, by the field's path ("sources.0.url"). */
export type FieldProblems = Readonly<Record<string, readonly string[]>>;

/** What goes with an error beside its code and sentence. */
export interface AppErrorExtras {
  readonly fields?: FieldProblems;
  /** Facts the caller may show or act on, such as the present version of a claim. Safe for the browser. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * A command did not happen, for a reason the person may read.
 *
 * The message is shown as it is, so it never holds internal words. Thrown inside a transaction it rolls it back.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly fields?: FieldProblems;
  readonly details?: Readonly<Record<string, unknown>>;

  constructor(code: AppErrorCode, message: string, extras: AppErrorExtras = {}) {
    super(message, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.code = code;
    if (extras.fields) this.fields = extras.fields;
    if (extras.details) this.details = extras.details;
  }
}

/** The HTTP status that an error of this kind is answered with. */
export function httpStatus(code: AppErrorCode): number {
  return HTTP_STATUS[code];
}

/** Every code there is, for the API description and for tests. */
// A cast, because Object.keys forgets the literal names that the table above is checked to have.
export const appErrorCodes = Object.keys(HTTP_STATUS) as readonly AppErrorCode[];
