import { AlarmClock, TriangleAlert } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";

const SOON_MS = 24 * 60 * 60 * 1000;

/** When something is due, and whether that is past or near. Whatever is done has no hurry left. */
export function Deadline({ at, now, done }: { at: string | null; now: string; done: boolean }) {
  if (at === null) return <span className="text-sm text-ink-faint">None</span>;
  const left = Date.parse(at) - Date.parse(now);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Time value={at} />
      {!done && left < 0 && (
        <Badge hue="red" icon={TriangleAlert} plain>
          Past
        </Badge>
      )}
      {!done && left >= 0 && left < SOON_MS && (
        <Badge hue="orange" icon={AlarmClock} plain>
          Within a day
        </Badge>
      )}
    </span>
  );
}
