import { counted } from "@/app/_ui/number";
import { Time } from "@/app/_ui/time";
import type { Person } from "@/lib/core/view/primitives";

type Capture = { sha256: string; length: number; method: string; createdAt: string; createdBy: Person };

/** The texts that were kept of a source, newest first, each with the fingerprint that proves it. */
export function SourceTexts({ captures }: { captures: readonly Capture[] }) {
  if (captures.length === 0) {
    return <p className="mb-3 text-ink-soft">No text is kept yet, so no excerpt of this source can be proved.</p>;
  }
  return (
    <ul className="mb-4 divide-y divide-line">
      {captures.map((capture) => (
        <li key={capture.sha256} className="py-2 first:pt-0">
          {capture.length === 0 ? "Removed with its file" : counted(capture.length, "character")}, kept by{" "}
          {capture.createdBy.name} on <Time value={capture.createdAt} />
          <p className="text-xs text-ink-faint [overflow-wrap:anywhere]">SHA-256 {capture.sha256}</p>
        </li>
      ))}
    </ul>
  );
}
