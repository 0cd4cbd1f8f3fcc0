/** A UUIDv7 (RFC 9562): by itself because `crypto.randomUUID` is missing on plain-http pages. */
export function newRef(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = 0x70 | bytes[6] & 0x0f; // version 7
  bytes[8] = 0x80 | bytes[8] & 0x3f; // variant
  const random = Array.from(bytes, hex).join("").slice(12);
  const digits = now.toString(16).padStart(12, "0") + random;
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const hex = (byte: number) => byte.toString(16).padStart(2, "0");
