type HitsProps = { parts: readonly { readonly text: string; readonly hit: boolean }[] };

/** Words that were found, with what was looked for marked. */
export function Hits({ parts }: HitsProps) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      // Stretches of one text never change places.
      <mark key={index} className="bg-transparent font-semibold text-ink underline decoration-2 underline-offset-2">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
