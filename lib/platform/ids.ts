import { v7 } from "uuid";

/** A new id for a row: a UUID whose beginning is the time, so that rows made later sort later. */
export function newId(): string {
  return v7();
}
