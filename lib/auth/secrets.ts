export const SECRET_LENGTH = 43; // characters

/** 256 random bits that fit into a cookie, a header or a form. */
export const newSecret = (): string =>
  textOf(crypto.getRandomValues(new Uint8Array(32)));

/** What the store keeps of a secret. It needs no salt: nobody guesses 256 bits. */
export async function hashSecret(secret: string): Promise<string> {
  const { createHash } = await nodeCrypto();
  return createHash("sha256").update(secret).digest("base64url");
}

let loading: Promise<typeof import("node:crypto")> | undefined;

/** Takes 25 ms to load, so no start waits for it; the runtime's own takes 80 µs for every hash. */
const nodeCrypto = () => loading ??= import("node:crypto");

type Key = Uint8Array<ArrayBuffer>;

export async function sign(key: Key, text: string): Promise<string> {
  const signature = await crypto.subtle.sign(
    HMAC,
    await imported(key),
    bytesOf(text),
  );
  return textOf(new Uint8Array(signature));
}

export async function isSigned(key: Key, text: string, signature: string) {
  return isSame(bytesOf(await sign(key, text)), bytesOf(signature));
}

/** Takes as long for any two of one length: how long tells nobody how much of a guess is right. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= one[i] ^ other[i];
  return difference === 0;
}

const HMAC = { name: "HMAC", hash: "SHA-256" };
const keys = new WeakMap<Key, Promise<CryptoKey>>();

function imported(bytes: Key): Promise<CryptoKey> {
  let key = keys.get(bytes);
  if (!key) {
    key = crypto.subtle.importKey("raw", bytes, HMAC, false, ["sign"]);
    keys.set(bytes, key);
  }
  return key;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

const textOf = (bytes: Uint8Array): string =>
  bytes.toBase64({ alphabet: "base64url", omitPadding: true });
