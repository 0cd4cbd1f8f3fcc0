import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** 256 random bits that fit into a cookie, a header or a form. */
export const newSecret = (): string =>
  crypto.getRandomValues(new Uint8Array(32)).toBase64({
    alphabet: "base64url",
    omitPadding: true,
  });

/** What the store keeps of a secret. It needs no salt: nobody guesses 256 bits. */
export const hashSecret = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");

export const sign = (key: Uint8Array, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url");

export function isSigned(key: Uint8Array, text: string, signature: string) {
  const expected = new TextEncoder().encode(sign(key, text));
  const given = new TextEncoder().encode(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
