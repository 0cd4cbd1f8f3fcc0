import { StartError } from "@/lib/start_error.ts";
import { keys } from "@/lib/store/keys.ts";

/** Whose store this is. */
export interface Identity {
  app: "parley";
  schema: number; // of its rows; a migration raises it
  epoch: string; // new when it begins and when it is restored: clients start anew
  createdAt: number;
}

/** The identity of a store that has one; null for one in which nothing was ever written. */
export async function readIdentity(kv: Deno.Kv): Promise<Identity | null> {
  const { value } = await kv.get<Identity>(keys.identity());
  if (value?.app === "parley") return value;
  if (value === null && await isEmpty(kv)) return null;
  throw new StartError(
    "The database in PARLEY_DATA belongs to another program. " +
      "Set PARLEY_DATA to a folder of Parley's own.",
  );
}

export async function beginIdentity(
  kv: Deno.Kv,
  schema: number,
  now: number,
): Promise<Identity> {
  const epoch = crypto.randomUUID();
  const identity = { app: "parley" as const, schema, epoch, createdAt: now };
  const key = keys.identity();
  const begun = await kv.atomic().check({ key, versionstamp: null })
    .set(key, identity).commit();
  return begun.ok ? identity : (await readIdentity(kv))!; // another host was first
}

/**
 * A copy from earlier may lack what clients have seen already, and give the same numbers to other
 * messages: they have to start anew.
 */
export async function renewEpoch(
  kv: Deno.Kv,
  identity: Identity,
): Promise<Identity> {
  const renewed = { ...identity, epoch: crypto.randomUUID() };
  await kv.set(keys.identity(), renewed).catch(() => {}); // a full disk: it is good for this time
  return renewed;
}

async function isEmpty(kv: Deno.Kv): Promise<boolean> {
  for await (const _ of kv.list({ prefix: [] }, { limit: 1 })) return false;
  return true;
}
