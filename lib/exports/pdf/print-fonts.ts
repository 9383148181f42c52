import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { Fonts } from "@/lib/core/export/print/lay-lines";
import { projectRoot } from "@/lib/platform/project-root";

const FOLDER = "node_modules/@expo-google-fonts";

/** The fonts of printed manuscripts: words in Source Sans, other scripts and signs in the fonts that follow it. */
const FILES = {
  regular: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  bold: "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  hebrew: "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  arabic: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  emoji: "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
} as const;

type FontName = keyof typeof FILES;
type LoadedFont = { readonly name: FontName; readonly bytes: Buffer; readonly font: Font };

let loaded: readonly LoadedFont[] | undefined;

/** The fonts with their bytes, read once. */
export function printFonts(): readonly LoadedFont[] {
  // The keys of an object are typed as plain strings; these are the table's own.
  loaded ??= (Object.keys(FILES) as FontName[]).map((name) => {
    const bytes = readFileSync(join(projectRoot(), FOLDER, FILES[name]));
    // A file with one font in it gives a font, never a collection.
    return { name, bytes, font: create(bytes) as Font };
  });
  return loaded;
}

/** Which font draws a character; `widthOf` is the measure of the document that is written. */
export function fontChoice(widthOf: Fonts["widthOf"]): Fonts {
  const known = new Map<string, FontName | null>();
  const find = (char: string, bold: boolean): FontName | null => {
    const order = printFonts().filter(({ name }) => name !== (bold ? "regular" : "bold"));
    return order.find(({ font }) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))?.name ?? null;
  };
  return {
    fontOf(char, bold) {
      const key = `${char}${bold}`;
      let font = known.get(key);
      if (font === undefined) {
        font = find(char, bold);
        known.set(key, font);
      }
      return font;
    },
    widthOf,
  };
}
