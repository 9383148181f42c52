import { notFound } from "next/navigation";
import type { ReactNode } from "react";

/** Pages for those who build Linecheck. A server in production does not have them. */
export default function DevLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === "production") notFound();
  return children;
}
