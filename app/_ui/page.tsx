import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** The sheet of an ordinary screen: side margins and a widest width. `wide` is for tables and dashboards. */
export function Page({ children, width = "wide" }: { children: ReactNode; width?: "text" | "form" | "wide" }) {
  const widest = { text: "max-w-3xl", form: "max-w-5xl", wide: "max-w-[100rem]" }[width];
  return <div className={cx("mx-auto w-full px-4 py-6 sm:px-6 lg:px-8", widest)}>{children}</div>;
}
