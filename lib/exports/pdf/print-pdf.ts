import PDFDocument from "pdfkit";
import type { PrintBlock } from "@/lib/core/export/manuscript/print";
import { layLines, type PlacedText } from "@/lib/core/export/print/lay-lines";
import { fontChoice, printFonts } from "@/lib/exports/pdf/print-fonts";

const MARGIN = 62;
const LEADING = 1.4;

/** What a printed file says of itself in its properties. */
export type PrintProperties = { readonly title: string; readonly language: string; readonly madeAt: Date };

/** Prints paragraphs as a PDF on A4, with its fonts in it and a number on each page. */
export async function* printPdf(
  blocks: readonly PrintBlock[],
  properties: PrintProperties,
): AsyncGenerator<Uint8Array> {
  const { title, language, madeAt } = properties;
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: "Linecheck", CreationDate: madeAt },
  });
  for (const { name, bytes } of printFonts()) pdf.registerFont(name, bytes);
  const fonts = fontChoice((text, font, size) => pdf.font(font).fontSize(size).widthOfString(text));
  const width = pdf.page.width - 2 * MARGIN;
  const bottom = pdf.page.height - MARGIN;
  let y = MARGIN;
  for (const { texts, above, indent = 0, newPage } of blocks) {
    if (newPage && y > MARGIN) {
      pdf.addPage();
      y = MARGIN;
    }
    y += y === MARGIN ? 0 : above;
    const height = Math.max(...texts.map(({ style }) => style.size)) * LEADING;
    for (const line of layLines(texts, width - indent, fonts)) {
      if (y + height > bottom) {
        pdf.addPage();
        y = MARGIN;
      }
      drawLine(pdf, line, { x: MARGIN + indent, y, height });
      y += height;
    }
  }
  numberPages(pdf);
  pdf.end();
  // A readable stream gives buffers.
  for await (const piece of pdf) yield piece as Uint8Array;
}

type Place = { readonly x: number; readonly y: number; readonly height: number };

function drawLine(pdf: PDFKit.PDFDocument, line: readonly PlacedText[], { x, y, height }: Place): void {
  for (const { style, x: at, width } of line) {
    if (style.fill !== undefined) pdf.rect(x + at, y, width, height * 0.92).fill(`#${style.fill}`);
  }
  for (const { text, style, font, x: at, width } of line) {
    const { size, color, rise = 0 } = style;
    const base = y + height * 0.76 - rise;
    pdf
      .font(font)
      .fontSize(size)
      .fillColor(`#${color}`)
      .text(text, x + at, base, { lineBreak: false, baseline: "alphabetic" });
    const rule = style.strike ? base - size * 0.28 : style.underline ? base + size * 0.12 : null;
    if (rule !== null)
      pdf
        .moveTo(x + at, rule)
        .lineTo(x + at + width, rule)
        .lineWidth(0.7)
        .stroke(`#${color}`);
  }
}

function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin a text would open a page of its own.
    pdf.page.margins.bottom = 0;
    const text = `${page + 1} / ${count}`;
    pdf.font("regular").fontSize(8).fillColor("#6B6862");
    pdf.text(text, pdf.page.width - MARGIN - pdf.widthOfString(text), pdf.page.height - MARGIN / 2, {
      lineBreak: false,
    });
  }
}
