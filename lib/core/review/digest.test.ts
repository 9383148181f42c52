import { expect, test } from "vitest";
import { type Digest, writeDigest } from "@/lib/core/review/digest";

const line = { text: "Sam mentioned you: see page 4", articleTitle: "The ferry", path: "/comments/7" };
const digest = (over: Partial<Digest> = {}): Digest => ({
  newsroom: "The Gazette",
  name: "Kim",
  origin: "https://desk.example",
  lines: [line],
  count: 1,
  ...over,
});

test("a mail says what came in, with a link to each, to the inbox and to where mails are switched off", () => {
  const { subject, text, html } = writeDigest(digest());
  expect(subject).toBe("The Gazette: 1 new notice");
  for (const body of [text, html]) {
    expect(body).toContain("Sam mentioned you: see page 4 (The ferry)");
    expect(body).toContain("https://desk.example/comments/7");
    expect(body).toContain("https://desk.example/inbox");
    expect(body).toContain("https://desk.example/account#mail");
  }
});

test("of what is not open to everybody a mail says only that there is something", () => {
  const { text, html } = writeDigest(digest({ lines: [{ text: null, articleTitle: null, path: "/claims/1" }] }));
  expect(text).toContain("an article that is not open to everybody");
  expect(html).toContain("an article that is not open to everybody");
});

test("a mail that cannot tell all says how many more there are", () => {
  expect(writeDigest(digest({ count: 120 })).text).toContain("and 119 more in your inbox.");
});

test.each(["a\r\nBcc: evil@example.com", "a\u2028b", "a\u202eb", "a\u0000b", "a\u0085b"])(
  "what somebody typed (%j) ends no line of the head",
  (newsroom) => {
    const { subject } = writeDigest(digest({ newsroom }));
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
  },
);

test("markup in what somebody typed stays words", () => {
  const evil = { ...line, text: '<img src=x onerror="alert(1)">', articleTitle: "</a><script>" };
  const { html } = writeDigest(digest({ name: "<b>Kim</b>", lines: [evil] }));
  expect(html).not.toMatch(/<(img|script|b)\b/);
});
