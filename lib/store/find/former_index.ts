import { keys } from "@/lib/store/keys.ts";

const STRETCH = 900; // rows; a commit takes 1,000

/** A stretch of a migration: what was said is indexed anew, in fewer and longer rows. */
export async function removeFormerIndex(
  kv: Deno.Kv,
  _cursor: string | null,
  atomic: Deno.AtomicOperation,
): Promise<string | null> {
  const rows = kv.list({ prefix: keys.formerIndex() }, { limit: STRETCH });
  let count = 0;
  for await (const { key } of rows) {
    atomic.delete(key);
    count++;
  }
  return count === STRETCH ? "going on" : null;
}
