/** Reads a CSV file (RFC 4180) back into lines of cells, for tests. Written apart from the writer on purpose. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    line.push(cell);
    if (text[end] === ",") {
      at = end + 1;
      if (at === text.length) line.push("");
    } else if (text.startsWith("\r\n", end)) {
      lines.push(line);
      line = [];
      at = end + 2;
    } else {
      throw new RangeError(`A cell ends in the middle of nowhere, at ${end}.`);
    }
  }
  return lines;
}

function quotedCell(text: string, start: number): [string, number] {
  let cell = "";
  for (let at = start; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return [cell, at + 1];
  }
  throw new RangeError("A quote is never closed.");
}

function plainCell(text: string, start: number): [string, number] {
  const found = /[,\r\n"]/g;
  found.lastIndex = start;
  const end = found.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}
