import { createHmac } from "node:crypto";

/**
 * The code that an authenticator shows for a key in base 32: HMAC-SHA-1 of the half-minute, six digits (RFC 6238).
 *
 * @param stepsAway half-minutes from now; a code that was used a moment ago is taken no second time
 */
export function codeOfMoment(key: string, stepsAway = 0): string {
  const bits = [...key.replace(/=+$/, "")].map((sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  );
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsAway));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
