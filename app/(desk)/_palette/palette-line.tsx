import { cx } from "@/app/_ui/cx";
import { Hits } from "@/app/_ui/hits";
import { Kbd } from "@/app/_ui/kbd";
import type { PaletteEntry } from "@/app/(desk)/_palette/palette-entries";

type PaletteLineProps = { id: string; entry: PaletteEntry; chosen: boolean; onGo: () => void };

/** One line of the palette. The keyboard stays in the field; the mouse may choose a line itself. */
export function PaletteLine({ id, entry, chosen, onGo }: PaletteLineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys of all lines
    <div
      id={id}
      ref={(line) => {
        if (chosen) line?.scrollIntoView({ block: "nearest" });
      }}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={onGo}
      className={cx(
        "flex min-h-9 cursor-pointer items-baseline gap-2 rounded-md border-l-3 px-2 py-1.5",
        chosen ? "border-accent bg-accent-wash" : "border-transparent hover:bg-sunken",
      )}
    >
      {entry.before && <span className="figures shrink-0 text-sm text-ink-soft">{entry.before}</span>}
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 [overflow-wrap:anywhere]">
          <Hits parts={entry.words} />
        </span>
        {entry.below && <span className="block truncate text-sm text-ink-soft">{entry.below}</span>}
      </span>
      {entry.keys && (
        <span className="flex shrink-0 gap-1">
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </div>
  );
}
