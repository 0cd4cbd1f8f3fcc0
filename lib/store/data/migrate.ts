import { logger } from "@/lib/logging.ts";
import { StartError } from "@/lib/start_error.ts";
import { removeFormerIndex } from "@/lib/store/find/former_index.ts";
import { addWords } from "@/lib/store/find/people.ts";
import type { Identity } from "./identity.ts";
import { keys } from "@/lib/store/keys.ts";

/** Brings a store from the schema before to `schema`, a stretch of rows at a time. */
export interface Migration {
  schema: number;
  /**
   * Puts the changes from `cursor` on (null: from the start) into `atomic`, and returns where the
   * next stretch begins, null after the last. Stretch and cursor are committed together, so that
   * a killed migration goes on exactly where it was.
   */
  step(
    kv: Deno.Kv,
    cursor: Cursor,
    atomic: Deno.AtomicOperation,
  ): Promise<Cursor>;
}

export type Cursor = string | null; // as `kv.list` gives it

const FIRST_SCHEMA = 1;

/** What this Parley can read and write, oldest first. */
export const MIGRATIONS: Migration[] = [
  { schema: 2, step: addWords }, // accounts from before people could be found by parts of names
  { schema: 3, step: removeFormerIndex },
];

export const latestSchema = (migrations: Migration[]) =>
  migrations.at(-1)?.schema ?? FIRST_SCHEMA;

interface Progress {
  schema: number;
  cursor: string;
}

export async function migrate(
  kv: Deno.Kv,
  identity: Identity,
  migrations: Migration[],
): Promise<Identity> {
  let migrated = identity;
  for (const migration of migrations) {
    if (migration.schema <= migrated.schema) continue;
    logger("store").info("Migrating the data to schema {schema}.", {
      schema: migration.schema,
    });
    migrated = await run(kv, migration);
  }
  return migrated;
}

/** Of several hosts that start at once the first one writes a stretch, and the others look again. */
async function run(
  kv: Deno.Kv,
  { schema, step }: Migration,
): Promise<Identity> {
  while (true) {
    const [known, progress] = await kv.getMany<[Identity, Progress]>([
      keys.identity(),
      keys.migration(),
    ]);
    const identity = known.value!;
    if (identity.schema >= schema) return identity;
    const atomic = kv.atomic().check(known, progress);
    const cursor = await step(kv, progress.value?.cursor ?? null, atomic);
    if (cursor !== null) atomic.set(progress.key, { schema, cursor });
    else atomic.delete(progress.key).set(known.key, { ...identity, schema });
    await atomic.commit();
  }
}

export function refuseNewer({ schema }: Identity, migrations: Migration[]) {
  const known = latestSchema(migrations);
  if (schema <= known) return;
  throw new StartError(
    `The data in PARLEY_DATA is of a newer Parley (schema ${schema}; this one ` +
      `knows ${known}). Start that version, or restore a backup from before.`,
  );
}
