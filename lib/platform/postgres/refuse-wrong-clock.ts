import { now } from "../clock";
import { StartRefusal } from "../start-refusal";
import { type ConnectionFields, withConnection } from "./connection";

const ALLOWED_MS = 5 * 60_000;

/** Refuses a start when this machine and its database disagree about the time: sessions and deadlines rest on both. */
export async function refuseWrongClock(fields: ConnectionFields, ours: () => Date = now): Promise<void> {
  const theirs = await withConnection(fields, async (client) => {
    const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
    return rows[0]?.now;
  });
  const skew = theirs ? ours().getTime() - theirs.getTime() : 0;
  if (Math.abs(skew) <= ALLOWED_MS) return;
  const minutes = Math.round(Math.abs(skew) / 60_000);
  throw new StartRefusal(
    `The clock of this machine is ${minutes} minutes ${skew > 0 ? "ahead of" : "behind"} the database's: set both by a time server and start again.`,
  );
}
