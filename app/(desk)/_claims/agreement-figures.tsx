import { Card } from "@/app/_ui/card";
import { counted, inFigures } from "@/app/_ui/number";
import type { DashboardView } from "@/lib/core/view/dashboard-view";

/** How far first and second checkers agree, with what the figures mean. */
export function AgreementFigures({ figures }: { figures: DashboardView["secondChecks"] }) {
  const { pairs, agreed, percent, kappa } = figures.agreement;
  return (
    <Card title="How far two checkers agree">
      {pairs === 0 ? (
        <p className="text-ink-soft">
          No claim has two verdicts yet. A second check asks somebody for a verdict without sight of the first.
        </p>
      ) : (
        <dl className="grid grid-cols-2 gap-3">
          <Figure words="the same verdict" value={percent === null ? "–" : `${Math.round(percent)} %`} />
          <Figure words="Cohen's kappa" value={kappa === null ? "not defined" : kappa.toFixed(2)} />
        </dl>
      )}
      <p className="mt-3 text-sm text-ink-soft">
        {pairs > 0 && `${inFigures(agreed)} of ${counted(pairs, "pair")} agree. `}
        {figures.waiting} waiting for a second verdict, {figures.disagreed} in dispute.
      </p>
      {pairs > 0 && (
        <p className="mt-2 text-sm text-ink-faint">
          Kappa takes off what two people would agree on by chance: 1 is full agreement, 0 no more than chance. It is
          not defined where both only ever gave one verdict.
        </p>
      )}
    </Card>
  );
}

function Figure({ words, value }: { words: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-ink-soft">{words}</dt>
      <dd className="figures text-2xl">{value}</dd>
    </div>
  );
}
