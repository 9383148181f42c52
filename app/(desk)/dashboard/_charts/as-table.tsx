import type { ReactNode } from "react";

/** What a chart shows, as a table behind a click. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="mt-2">
      <summary className="inline-block min-h-6 text-sm font-semibold text-ink-soft hover:text-ink">As a table</summary>
      {children}
    </details>
  );
}
