/** The class names of everything that takes typing. */
export const CONTROL =
  "w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink placeholder:text-ink-faint aria-invalid:border-danger focus-visible:border-accent disabled:bg-sunken";
