import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type FoldProps = { label: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** A part that is folded away until it is asked for. On paper, where nobody can ask, it is there. */
export function Fold({ label, open, className, children }: FoldProps) {
  return (
    <details open={open} className={className ? `group fold ${className}` : "group fold"}>
      <summary className="inline-flex min-h-7 items-center gap-1 text-sm font-semibold text-ink-soft hover:text-ink">
        <ChevronRight aria-hidden size={15} className="shrink-0 group-open:rotate-90" />
        {label}
      </summary>
      {children}
    </details>
  );
}
