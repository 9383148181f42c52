import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { Document, Packer, Paragraph } from "docx";
import { zipSync } from "fflate";
import PDFDocument from "pdfkit";
import { afterAll, describe, expect, test } from "vitest";
import { readDocument } from "@/lib/platform/documents/read-document";

const folder = mkdtempSync(join(tmpdir(), "linecheck-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MOST = 100_000;
const utf8 = (words: string) => new TextEncoder().encode(words);

async function read(name: string, bytes: Uint8Array, mostText = MOST) {
  const path = join(folder, "given");
  writeFileSync(path, bytes);
  return readDocument({ path, name, mostText });
}

async function pdf(write: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const document = new PDFDocument(options);
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(parts))));
  write(document);
  document.end();
  return done;
}

const minutes = () =>
  pdf((document) => {
    document.text("The council met on 3 May.");
    document.addPage().text("It granted 12.5 million euros.");
  });

const letter = () =>
  Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph("Dear editor,"), new Paragraph("40 were hurt.")] }] }),
  );

describe("the words of a file are read out", () => {
  test("of a PDF, page after page", async () => {
    const { mediaType, text } = await read("minutes.pdf", await minutes());
    expect(mediaType).toBe("application/pdf");
    expect(text).toBe("The council met on 3 May.\n\nIt granted 12.5 million euros.");
  });

  test("of a Word document, paragraph by paragraph", async () => {
    expect((await read("letter.docx", await letter())).text?.trim()).toBe("Dear editor,\n40 were hurt.");
  });

  test("of a web page, as a reader sees it, with nothing of it run", async () => {
    const page = `<!doctype html><meta charset="iso-8859-1"><title>Caf\u00e9</title><style>p{}</style><script>alert("x")</script>
      <h1>The  ferry</h1><p>29 <b>were</b> hurt&nbsp;&mdash; at least.<p onclick="x()">Second<br>line</p>`;
    const { mediaType, text } = await read("page.html", Buffer.from(page, "latin1"));
    expect(mediaType).toBe("text/html");
    expect(text).toBe("The ferry\n29 were hurt \u2014 at least.\nSecond\nline");
  });

  test.each([
    ["in UTF-8", utf8("Straße\r\nnach Zürich")],
    ["with a mark of its byte order", Buffer.from("\ufeffStraße\nnach Zürich", "utf16le")],
    ["in the old Windows alphabet", Buffer.from("Straße\nnach Zürich", "latin1")],
  ])("of a plain text %s", async (_how, bytes) => {
    expect((await read("notes.txt", bytes)).text).toBe("Straße\nnach Zürich");
  });

  test("with the quotation marks and dashes of the old Windows alphabet", async () => {
    const bytes = Buffer.from("\x93caf\xe9\x94 \x96 so", "latin1");
    expect((await read("notes.txt", bytes)).text).toBe("\u201ccaf\u00e9\u201d \u2013 so");
  });

  test("are not, where only the kind of file is asked for", async () => {
    expect(await read("minutes.pdf", await minutes(), 0)).toEqual({
      mediaType: "application/pdf",
      text: null,
      why: null,
    });
  });
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("a file is refused, with what to do", () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ["T-H04: that is empty", "minutes.pdf", () => new Uint8Array(), "invalid", /empty/],
    ["T-H04: that is cut off", "minutes.pdf", async () => (await minutes()).subarray(0, 400), "invalid", /damaged/],
    ["T-H05: whose name lies", "minutes.pdf", () => PNG, "unsupported_media_type", /\.pdf, but .* PNG picture/],
    [
      "T-H05: that calls a page a text",
      "a.txt",
      () => utf8("<!doctype html><p>x"),
      "unsupported_media_type",
      /web page/,
    ],
    [
      "T-H05: that is a PDF and an archive at once",
      "minutes.pdf",
      async () => Buffer.concat([await minutes(), zipSync({ "a.txt": utf8("x") })]),
      "unsupported_media_type",
      /at once/,
    ],
    ["that is an archive", "all.zip", () => zipSync({ "a.txt": utf8("x") }), "unsupported_media_type", /not kept/],
    ["that is a program", "a.txt", () => Buffer.from("7f454c4602010100", "hex"), "unsupported_media_type", /not kept/],
    ["with more words than are kept", "a.txt", () => utf8("word ".repeat(MOST)), "too_large", /100,000 characters/],
    ["of a page that never ends", "a.html", () => utf8(`<html>${"<p>word ".repeat(MOST)}`), "too_large", /100,000/],
    ["of a page nested for ever", "a.html", () => utf8(`<html>${"<div>".repeat(2_000_000)}`), "too_large", /./],
  ])("%s", async (...[, name, make, code, words]) => {
    await expect(read(name, await make())).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });
});

describe("a file that nothing is wrong with has no words to be had", () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    [
      "T-H04: when it is locked",
      "minutes.pdf",
      () => pdf((document) => document.text("Secret."), { userPassword: "open sesame" }),
      /password/,
    ],
    ["when it is a scan", "scan.pdf", () => pdf((document) => document.rect(0, 0, 9, 9)), /no words/],
    ["when it is a picture", "a.png", () => PNG, /PNG picture cannot be read out/],
  ])("%s", async (_what, name, make, why) => {
    expect(await read(name, await make())).toMatchObject({ text: null, why: expect.stringMatching(why) });
  });
});

describe("a file made to bring its reader down", () => {
  test("T-H01: a Word document that unpacks to very much is refused by what it says of itself", async () => {
    const bomb = zipSync({
      "[Content_Types].xml": utf8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "word/document.xml": new Uint8Array(120 * 1_024 * 1_024),
    });
    await expect(read("bomb.docx", bomb)).rejects.toMatchObject({ code: "too_large" });
  });

  test("T-H04: a PDF that unpacks to very much is given up, and the next one is read", async () => {
    const packed = deflateSync(Buffer.alloc(900 * 1_024 * 1_024, "(x) Tj "), { level: 1 });
    await expect(read("bomb.pdf", pdfWithPage(packed))).rejects.toMatchObject({
      code: expect.stringMatching(/^(invalid|too_large)$/),
    });
    expect((await read("minutes.pdf", await minutes())).text).toContain("12.5 million");
  });

  test("one that takes too long is ended", async () => {
    const path = join(folder, "slow");
    writeFileSync(path, await minutes());
    const slow = readDocument({ path, name: "minutes.pdf", mostText: MOST }, { seconds: 0.001, megabytes: 512 });
    await expect(slow).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/too long/) });
  });
});

/** A PDF of one page whose content is packed as it is given. */
function pdfWithPage(packed: Uint8Array): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
  ].map((body, index) => utf8(`${index + 1} 0 obj${body}endobj\n`));
  const content = [
    utf8(`4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    utf8("\nendstream endobj\n"),
  ];
  return Buffer.concat([utf8("%PDF-1.7\n"), ...objects, ...content, utf8("trailer<</Root 1 0 R/Size 5>>\n%%EOF\n")]);
}
