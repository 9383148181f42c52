/** Bytes that come in pieces of any size, cut into lines. */
export type LineReader = { readonly add: (bytes: Uint8Array) => void; readonly finish: () => void };

const LINE_FEED = 0x0a;

/**
 * Cuts a text in UTF-8 into lines. Each is given as a text without its line break, and as its bytes with it, so that
 * bytes can be hashed exactly as they came.
 */
export function readLines(onLine: (line: string, bytes: Uint8Array) => void): LineReader {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  const give = (bytes: Uint8Array) => {
    const ends = bytes.at(-1) === LINE_FEED ? bytes.subarray(0, -1) : bytes;
    onLine(decoder.decode(ends), bytes);
  };
  return {
    add(bytes) {
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
        const rest = bytes.subarray(from, end + 1);
        give(parts.length === 0 ? rest : joined([...parts, rest]));
        parts = [];
        from = end + 1;
      }
      // A copy, because whoever gave the bytes may use their place again.
      if (from < bytes.length) parts.push(bytes.slice(from));
    },
    finish() {
      if (parts.length > 0) give(joined(parts));
      parts = [];
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
