import { TriangleAlert } from "lucide-react";
import type { Ignored } from "@/app/(desk)/_list/read-filter";

/** Says which parts of the address were left out, so that nobody takes one list for another. */
export function IgnoredNotes({ ignored }: { ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null;
  return (
    <div data-hue="amber" role="alert" className="mb-4 flex gap-2 rounded-md bg-hue-wash px-3 py-2 text-hue-ink">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      <div>
        <p className="font-semibold">A part of the address was left out of the filter, because it is not understood:</p>
        <ul>
          {ignored.map(({ name, value }) => (
            <li key={name} className="figures [overflow-wrap:anywhere]">
              {name}={value.slice(0, 80)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
