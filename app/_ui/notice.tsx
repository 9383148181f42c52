import { Info } from "lucide-react";
import type { ReactNode } from "react";

/** Something that whoever reads this screen should know first. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div data-hue="blue" className="flex gap-2.5 rounded-md bg-hue-wash px-3.5 py-2.5">
      <Info aria-hidden size={18} className="mt-0.5 shrink-0 text-hue-ink" />
      <div>
        <p className="font-semibold text-hue-ink">{title}</p>
        <p>{children}</p>
      </div>
    </div>
  );
}
