import { STATUS_LOOK } from "@/app/_ui/status-look";
import { STATUS_MEANING, STATUS_WORDS } from "@/app/_words/claim-words";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/core/claim/status";

/** Statuses to tick, any number of them; none ticked is all of them. */
export function StatusChoices({ chosen }: { chosen: readonly ClaimStatus[] }) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">Status</legend>
      <div className="flex flex-wrap gap-1.5">
        {CLAIM_STATUSES.map((status) => {
          const { icon: Icon, hue } = STATUS_LOOK[status];
          return (
            <label
              key={status}
              data-hue={hue}
              title={STATUS_MEANING[status]}
              className="inline-flex min-h-7 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong px-2.5 text-sm has-checked:border-current has-checked:bg-hue-wash has-checked:font-semibold has-checked:text-hue-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                name="status"
                value={status}
                defaultChecked={chosen.includes(status)}
                className="size-3.5 accent-accent outline-none"
              />
              <Icon aria-hidden size={13} strokeWidth={2.25} />
              {STATUS_WORDS[status]}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
