/** The exit code of a start that is refused because a setting or the machine is not right (EX_CONFIG). */
export const START_REFUSED_EXIT_CODE = 78;

/**
 * Linecheck will not start like this: the message is one sentence for the person who runs it, with the remedy.
 *
 * Callers print the message alone, without a stack, and end with `exitCode`.
 */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
  readonly exitCode = START_REFUSED_EXIT_CODE;
}
