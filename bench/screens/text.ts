/** A text of so many sentences, each a claim by its figure, three to a paragraph. */
export function textOf(sentences: number): string {
  const lines: string[] = [];
  for (let at = 0; at < sentences; at += 3) {
    const three = Array.from({ length: Math.min(3, sentences - at) }, (_, one) => sentenceOf(at + one));
    lines.push(three.join(" "));
  }
  return `The quays\n\n${lines.join("\n\n")}\n`;
}

function sentenceOf(at: number): string {
  const tonnes = ((at + 2) * 1_100 + at).toLocaleString("en");
  return `Quay ${at + 1} of the port handled ${tonnes} tonnes of timber in ${1950 + (at % 70)}.`;
}
