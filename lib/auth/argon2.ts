// Argon2id in the PHC string format: $argon2id$v=19$m=47104,t=1,p=1$salt$hash
import { derive, type Parameters } from "./argon2_derive.ts";
import { isSame } from "./secrets.ts";

interface Phc extends Parameters {
  salt: Uint8Array<ArrayBuffer>;
  hash: Uint8Array<ArrayBuffer>;
}

// Of OWASP's equal settings the one with the most memory, docs/decisions/0016: what is above 32 MiB
// the C library gives back to the system after every hash.
const CURRENT: Parameters = { memory: 47_104, passes: 1, parallelism: 1 };
// A stored hash says what it costs to check it; a damaged or planted one must not cost more.
const MOST: Parameters = { memory: 65_536, passes: 8, parallelism: 4 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

export async function hash(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const bytes = await deriveFrom(password, { ...CURRENT, salt }, HASH_BYTES);
  return format({ ...CURRENT, salt, hash: bytes });
}

/** False for what is not a hash of ours, too. */
export async function verify(password: string, phc: string): Promise<boolean> {
  const stored = parse(phc);
  if (!stored) return false;
  const bytes = await deriveFrom(password, stored, stored.hash.length);
  return isSame(bytes, stored.hash);
}

export function isOutdated(phc: string): boolean {
  const stored = parse(phc);
  return !stored || stored.memory < CURRENT.memory ||
    stored.passes < CURRENT.passes;
}

/** Matches no password, and costs as much to check as a real one. */
export const DUMMY = format({
  ...CURRENT,
  salt: new Uint8Array(SALT_BYTES),
  hash: new Uint8Array(HASH_BYTES),
});

function deriveFrom(
  password: string,
  { salt, ...parameters }: Omit<Phc, "hash">,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // The same characters however the keyboard composed them.
  const bytes = new TextEncoder().encode(password.normalize("NFC"));
  return derive(bytes, { ...parameters, salt, length });
}

function parse(phc: string): Phc | null {
  const [, m, t, p, salt, hash] = phc.match(PHC) ?? [];
  if (!hash) return null;
  const [memory, passes, parallelism] = [m, t, p].map(Number);
  const isCapped = memory <= MOST.memory && passes <= MOST.passes &&
    parallelism <= MOST.parallelism;
  if (!isCapped) return null;
  return {
    memory,
    passes,
    parallelism,
    salt: decode(salt),
    hash: decode(hash),
  };
}

function format({ memory, passes, parallelism, salt, hash }: Phc): string {
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${parameters}$${encode(salt)}$${encode(hash)}`;
}

function encode(bytes: Uint8Array): string {
  return bytes.toBase64({ omitPadding: true });
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(text);
}
