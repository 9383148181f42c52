type DiffPiece = { readonly kind: "equal" | "removed" | "added"; readonly text: string };

type DiffWordsProps = {
  pieces: readonly DiffPiece[];
  /** The side that is not shown here; null shows both in one stream. */
  leave?: DiffPiece["kind"] | null;
};

/** Words of a diff: struck through what was taken out, underlined what came in. */
export function DiffWords({ pieces, leave = null }: DiffWordsProps) {
  return pieces.map(({ kind, text }, index) => {
    const key = `${index}${kind}`;
    if (kind === leave) return null;
    if (kind === "equal") return <span key={key}>{text}</span>;
    return kind === "removed" ? (
      <del key={key} className="diff-removed">
        {text}
      </del>
    ) : (
      <ins key={key} className="diff-added">
        {text}
      </ins>
    );
  });
}
