import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decrypt, deriveKey, encrypt, newEncryption } from "@/lib/platform/backup/encryption";

const header = '{"linecheck_backup":1}\n';
const key = randomBytes(32);

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function* cut(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const sizes = fc.constantFrom(0, 1, 15, 16, 17, 262_143, 262_144, 262_145, 524_288, 600_000);

test("what was encrypted is read back, however it is cut into pieces", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1_000, max: 300_000 }), async (size, piece) => {
      const clear = randomBytes(size);
      const sealed = await all(encrypt(cut(clear, piece), { key, header }));
      expect(size > 20 && sealed.includes(clear.subarray(0, 20))).toBe(false);
      expect((await all(decrypt(cut(sealed, piece + 1), { key, header }))).equals(clear)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("a changed byte, a piece left out, moved, or cut off at the end, or another first line is refused", async () => {
  const sealed = await all(encrypt(cut(randomBytes(600_000), 70_000), { key, header }));
  const piece = 262_144 + 16;
  const changed = Buffer.from(sealed);
  changed[400_000] = (changed[400_000] ?? 0) ^ 1;
  const spoiled = [
    changed,
    sealed.subarray(0, piece),
    sealed.subarray(0, -1),
    Buffer.concat([sealed.subarray(0, piece), sealed.subarray(2 * piece)]),
    Buffer.concat([sealed.subarray(piece, 2 * piece), sealed.subarray(0, piece), sealed.subarray(2 * piece)]),
    Buffer.concat([sealed, sealed]),
  ];
  for (const bytes of spoiled)
    await expect(all(decrypt(cut(bytes, 9_999), { key, header }))).rejects.toThrow(/damaged/);
  await expect(all(decrypt(cut(sealed, 9_999), { key, header: "{}\n" }))).rejects.toThrow(/not the key/);
});

test("another passphrase, or the same one with another salt, is another key; how the letters were typed is not", async () => {
  const one = { ...newEncryption(), n: 2 ** 10 };
  const right = await deriveKey("caf\u00e9 au lait", one);
  expect((await deriveKey("cafe\u0301 au lait", one)).equals(right)).toBe(true);
  expect((await deriveKey("cafe au lait", one)).equals(right)).toBe(false);
  expect((await deriveKey("caf\u00e9 au lait", { ...one, salt: newEncryption().salt })).equals(right)).toBe(false);
});
