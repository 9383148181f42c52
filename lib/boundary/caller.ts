import { headers } from "next/headers";
import type { Caller } from "@/lib/boundary/sign-in";

/** Where the request of a server action comes from. */
export async function callerOfPage(): Promise<Caller> {
  const given = await headers();
  return { address: given.get("x-linecheck-address") ?? "unknown", device: given.get("user-agent") ?? undefined };
}
