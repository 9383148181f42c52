import { counted } from "@/app/_ui/number";
import { rolesInWords } from "@/app/(desk)/admin/_parts/roles-in-words";
import type { WithoutFactor } from "@/lib/core/view/second-factor-view";

/** Who would have to set one up, with what rests until then. It is said anew when other boxes are ticked. */
export function WhoLacksOne({ lacking, nobodyAsked }: { lacking: readonly WithoutFactor[]; nobodyAsked: boolean }) {
  return (
    <div aria-live="polite">
      {nobodyAsked ? (
        <p className="text-ink-soft">Nobody is asked. Everybody may still set one up under Your account.</p>
      ) : lacking.length === 0 ? (
        <p className="text-ink-soft">Everybody who is asked has one.</p>
      ) : (
        <>
          <p className="mb-2">
            {lacking.length === 1 ? "One person is" : `${lacking.length} people are`} asked and{" "}
            {lacking.length === 1 ? "has" : "have"} none: with the next click nothing opens but setting it up.
          </p>
          <ul className="divide-y divide-line">
            {lacking.map(({ id, name, roles, keys }) => (
              <li key={id} className="py-1.5">
                <span className="font-medium">{name}</span>, {rolesInWords(roles).toLowerCase()}
                {keys > 0 && (
                  <span className="block text-sm text-ink-soft">
                    {counted(keys, "API key")} of this person {keys === 1 ? "rests" : "rest"} until then.
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
