import { logger } from "@/lib/logging.ts";
import { DataFolder } from "./data_folder.ts";
import {
  beginIdentity,
  type Identity,
  readIdentity,
  renewEpoch,
} from "./identity.ts";
import { findDamage } from "./find_damage.ts";
import { DAMAGED, SOUND } from "./health.ts";
import { inspect, refuseIfBegun, unreadable } from "./inspect.ts";
import { keys } from "@/lib/store/keys.ts";
import {
  latestSchema,
  migrate,
  type Migration,
  MIGRATIONS,
  refuseNewer,
} from "./migrate.ts";
import { sizeOf } from "./size_of.ts";

const log = logger("store");

const CUT_OFF =
  "parley.kv-wal in {path} ends in the middle of a page. If the " +
  "disk was full, nothing is missing. Else the newest messages may be lost: " +
  "browsers will show what is left. If that is not all, restore a backup.";

const SMALL_BYTES = 32 * 1_024 * 1_024; // read through in a moment

/** The database, open and known to be ours. */
export interface Store {
  kv: Deno.Kv;
  reads: Deno.Kv; // a second handle, so that reading never waits behind writing
  bells: Deno.Kv; // where it is heard that something has changed
  identity: Identity;
  database: string | null; // its path; null where there is no file
  damage: string | null | undefined; // undefined: not looked for yet, although there may be some
  /** To be called when nothing writes any more. A damaged store is not marked as stopped. */
  close(isSound: boolean): Promise<void>;
}

export function openStore(
  dataDir: string | null,
  now: number,
  migrations = MIGRATIONS,
): Promise<Store> {
  return dataDir === null
    ? openInMemory(now)
    : openInFolder(dataDir, now, migrations);
}

async function openInFolder(
  dataDir: string,
  now: number,
  migrations: Migration[],
): Promise<Store> {
  await using opening = new AsyncDisposableStack(); // undoes what was done if the rest fails
  const folder = await DataFolder.claim(dataDir);
  opening.defer(() => folder.release());
  const isNew = !inspect(folder);
  const isSound = isNew || folder.lastStop === "clean";
  const isCutOff = folder.lastStop === "killed" && folder.isCutOff;
  const damage = isNew ? null : lookFirst(folder.database, isSound);
  opening.defer(() => folder.settled());
  opening.defer(() => folder.markStopped(isSound));
  const kv = opening.use(await openKv(folder.database));
  const identity = await identify(kv, folder, {
    now,
    migrations,
    isCutOff,
  });
  // Deno KV writes when it opens a database, and locks others out: it opens after the one that has
  // written, and has opened when it answers.
  const reads = opening.use(await openKv(folder.database));
  await reads.get(keys.identity());

  opening.move();
  const close = async (isSound: boolean) => {
    folder.markStopped(isSound); // a kill from here on loses nothing that is committed
    reads.close();
    kv.close();
    await folder.settled();
    folder.release();
  };
  const bells = kv; // nobody else writes here
  return {
    kv,
    reads,
    bells,
    identity,
    database: folder.database,
    damage,
    close,
  };
}

/**
 * A damaged database can end the process as soon as Deno KV opens it, before anybody is told why.
 * So a small one is always read through before; a large one beside serving, if there is reason to.
 */
function lookFirst(
  database: string,
  isSound: boolean,
): string | null | undefined {
  if (sizeOf(database)! > SMALL_BYTES) return isSound ? null : undefined;
  const damage = findDamage(database, "integrity_check");
  if (damage) log.error(DAMAGED, { damage, database });
  else if (!isSound) log.info(SOUND);
  return damage;
}

async function identify(
  kv: Deno.Kv,
  folder: DataFolder,
  { now, migrations, isCutOff }: {
    now: number;
    migrations: Migration[];
    isCutOff: boolean;
  },
): Promise<Identity> {
  let found = await readIdentity(kv);
  if (found) refuseNewer(found, migrations);
  else refuseIfBegun(folder);

  const isRestored = !folder.isBegun || folder.lastStop === "none";
  if (isCutOff) log.error(CUT_OFF, { path: folder.path });
  if (found && (isRestored || isCutOff)) found = await renewEpoch(kv, found);
  folder.markRunning();
  // The newest rows are never an empty file, unless the disk is full: then people can still read.
  if (found) await kv.set(keys.probe(), now).catch(() => {});
  const identity = found
    ? await migrate(kv, found, migrations)
    : await beginIdentity(kv, latestSchema(migrations), now);
  folder.markBegun();
  return identity;
}

/** A store that several hosts share; a service's token is in DENO_KV_ACCESS_TOKEN. */
export async function openShared(
  where: URL | "platform",
  now: number,
): Promise<Store> {
  const path = where === "platform" ? undefined : where.href.replace(/\/$/, "");
  await using opening = new AsyncDisposableStack();
  // Each handle is a connection of its own. On one where both sides speak unasked, each soon waits
  // for the other to acknowledge, which the system does after 40 ms.
  const [kv, reads, bells] = await Promise.all(
    [0, 1, 2].map(async () => opening.use(await Deno.openKv(path))),
  );
  const found = await readIdentity(kv);
  if (found) refuseNewer(found, MIGRATIONS);
  const identity = found
    ? await migrate(kv, found, MIGRATIONS)
    : await beginIdentity(kv, latestSchema(MIGRATIONS), now);
  const handles = opening.move();
  const close = () => handles.disposeAsync();
  return { kv, reads, bells, identity, database: null, damage: null, close };
}

async function openInMemory(now: number): Promise<Store> {
  const kv = await Deno.openKv(":memory:");
  const identity = await beginIdentity(kv, latestSchema(MIGRATIONS), now);
  const close = () => Promise.resolve(kv.close());
  return {
    ...{ kv, reads: kv, bells: kv, identity },
    ...{ database: null, damage: null, close },
  };
}

async function openKv(database: string): Promise<Deno.Kv> {
  try {
    return await Deno.openKv(database);
  } catch (error) {
    throw unreadable(database, error);
  }
}
