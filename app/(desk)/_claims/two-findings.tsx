import { VerdictBadge } from "@/app/_ui/verdict-badge";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";

/** What the first and the second checker found, side by side, and what a third person decided. */
export function TwoFindings({ check }: { check: SecondCheckView }) {
  const rows = [
    { who: "First", finding: check.first },
    { who: "Second", finding: check.second },
    { who: "Decided", finding: check.decision },
  ];
  return (
    <dl className="grid w-full gap-2">
      {rows.map(
        ({ who, finding }) =>
          finding && (
            <div key={who} className="rounded-md border border-line px-2.5 py-1.5">
              <dt className="text-xs text-ink-faint">
                {who}
                {finding.by && `: ${finding.by.name}`}
              </dt>
              <dd className="flex flex-wrap items-center gap-x-3">
                {finding.attributionVerdict && (
                  <span className="text-sm">
                    said: <VerdictBadge verdict={finding.attributionVerdict} plain />
                  </span>
                )}
                {finding.verdict && <VerdictBadge verdict={finding.verdict} plain />}
                {finding.note && <span className="w-full text-sm [overflow-wrap:anywhere]">{finding.note}</span>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
