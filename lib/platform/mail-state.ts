// Set once at start by the server; the pages, which are bundled apart, read it from here.
const shared = globalThis as typeof globalThis & { linecheckSendsMail?: boolean };

/** Says whether this installation has a mail server. Called once at start. */
export function configureMail(sending: boolean): void {
  shared.linecheckSendsMail = sending;
}

/** Whether this installation has a mail server. */
export function mailIsSent(): boolean {
  return shared.linecheckSendsMail ?? false;
}
