import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";

/** Pages for those who build Linecheck. A server in production has them only when its pictures are taken. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.LINECHECK_COMPONENTS !== "on") notFound();
  return children;
}
