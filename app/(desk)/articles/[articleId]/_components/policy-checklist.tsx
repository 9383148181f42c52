import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** What the newsroom's policy asks for before this kind of claim may be submitted, and how much of it is there. */
export function PolicyChecklist({ claim }: { claim: ClaimDetail }) {
  const { items, unansweredContradictions: unanswered } = claim.policy;
  return (
    <section aria-label="Evidence policy">
      <h3 className="mb-1.5 text-sm font-semibold">What the evidence policy asks for</h3>
      <ul className="flex flex-col gap-1">
        {items.map((item) => (
          <li key={item.label} data-hue={item.done ? "green" : "amber"} className="flex items-start gap-2">
            {item.done ? (
              <CircleCheck aria-label="Met:" size={16} className="mt-0.5 shrink-0 text-hue-ink" />
            ) : (
              <CircleDashed aria-label="Not met:" size={16} className="mt-0.5 shrink-0 text-hue-ink" />
            )}
            <span>{item.label}</span>
            <span className="figures ml-auto text-sm text-ink-faint">
              {item.have} of {item.need}
            </span>
          </li>
        ))}
        {items.length === 0 && <li className="text-ink-soft">Nothing for this kind of claim.</li>}
        {unanswered > 0 && (
          <li data-hue="orange" className="flex items-start gap-2 font-medium text-hue-ink">
            <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
            {unanswered === 1 ? "One contradiction is unanswered." : `${unanswered} contradictions are unanswered.`}
          </li>
        )}
      </ul>
      {claim.policyOverride && (
        <p className="mt-2 text-sm text-ink-soft">Overridden by an editor: “{claim.policyOverride}”</p>
      )}
    </section>
  );
}
