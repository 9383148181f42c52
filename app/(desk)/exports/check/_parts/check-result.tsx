import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from "lucide-react";
import type { Hue } from "@/app/_ui/hue";
import { inFigures } from "@/app/_ui/number";
import type { CheckedFile } from "@/app/(desk)/exports/check/_parts/check-file";
import { type Check, overall } from "@/lib/core/export/verify-report";

const LOOKS: Readonly<Record<Check["state"], { readonly hue: Hue; readonly icon: LucideIcon; readonly word: string }>> =
  {
    holds: { hue: "green", icon: CircleCheck, word: "Holds" },
    fails: { hue: "red", icon: CircleX, word: "Does not hold" },
    unknown: { hue: "amber", icon: CircleHelp, word: "Not known" },
  };

const HEADLINES: Readonly<Record<Check["state"], string>> = {
  holds: "Everything holds.",
  fails: "Not everything holds.",
  unknown: "There is nothing to hold it against.",
};

/** What a file proves, line by line. */
export function CheckResult({ checked: { name, report } }: { checked: CheckedFile }) {
  const { manifest } = report;
  return (
    <section aria-label={`What ${name} proves`} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="text-lg font-semibold">{HEADLINES[overall(report)]}</h2>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        {name}, {inFigures(report.bytes)} bytes. SHA-256 <span className="font-mono text-xs">{report.sha256}</span>
      </p>
      {manifest && (
        <p className="text-ink-soft">
          {manifest.format.toUpperCase()} made on {manifest.made_at.slice(0, 10)} by {manifest.made_by.name} with
          Linecheck {manifest.app.version} at {manifest.origin}: {inFigures(manifest.claims)} claims,{" "}
          {inFigures(manifest.verified)} verified, {inFigures(manifest.overrides.length)} rules set aside,{" "}
          {inFigures(manifest.lapses.length)} sign-offs lapsed.
        </p>
      )}
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {report.checks.map((one) => (
          <CheckLine key={one.id} check={one} />
        ))}
      </ul>
    </section>
  );
}

function CheckLine({ check: { state, words } }: { check: Check }) {
  const { hue, icon: Icon, word } = LOOKS[state];
  return (
    <li className="flex items-start gap-2 py-2">
      <Icon aria-hidden data-hue={hue} size={18} className="mt-0.5 shrink-0 text-hue-ink" />
      <span>
        <strong className="font-semibold">{word}.</strong> {words}
      </span>
    </li>
  );
}
