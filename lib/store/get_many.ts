const MAX_KEYS = 10; // that one `getMany` may ask for

/** The rows of any number of keys, in their order. */
export async function getMany<T>(
  kv: Deno.Kv,
  keys: readonly Deno.KvKey[],
): Promise<Deno.KvEntryMaybe<T>[]> {
  const chunks = [];
  for (let i = 0; i < keys.length; i += MAX_KEYS) {
    chunks.push(kv.getMany<T[]>(keys.slice(i, i + MAX_KEYS)));
  }
  return (await Promise.all(chunks)).flat();
}
