import { keys } from "./keys.ts";

const SECRET_BYTES = 32;

/** What Parley signs with: made by chance at the first start, the same ever after. */
export async function loadSecret(
  kv: Deno.Kv,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = keys.secret(name);
  const stored = await kv.get<Uint8Array<ArrayBuffer>>(key);
  if (stored.value) return stored.value;
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const made = await kv.atomic().check(stored).set(key, secret).commit();
  if (made.ok) return secret;
  return (await kv.get<Uint8Array<ArrayBuffer>>(key)).value!;
}
