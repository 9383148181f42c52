import type { ReactNode } from "react";
import { Fold } from "@/app/_ui/fold";

/** What a chart shows, as a table behind a click; on paper it is there. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <Fold label="As a table" className="mt-2">
      {children}
    </Fold>
  );
}
