/** What sign-in needs to know of this installation. */
export type AccessSettings = {
  readonly secret: string;
  readonly publicOrigin: string;
  /** Whether the address was given; on a guessed one other names of this machine are accepted too. */
  readonly publicOriginGiven: boolean;
};

// Set once at start by the front; the pages, which are bundled apart, read it from here.
const shared = globalThis as typeof globalThis & { linecheckAccess?: AccessSettings };

/** Says how people sign in here. Called once at start. */
export function configureAccess(settings: AccessSettings): void {
  shared.linecheckAccess = settings;
}

/** How people sign in here. */
export function accessSettings(): AccessSettings {
  if (!shared.linecheckAccess) throw new RangeError("Access is not configured yet.");
  return shared.linecheckAccess;
}

const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a request from this origin comes from our own pages. Compared byte for byte; `null` is foreign. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  const { publicOrigin, publicOriginGiven } = accessSettings();
  if (origin === publicOrigin) return true;
  return !publicOriginGiven && LOOPBACK.test(origin) && host !== undefined && origin.endsWith(`//${host}`);
}
