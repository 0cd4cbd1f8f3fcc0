import { DataFolder } from "./data_folder.ts";
import {
  beginIdentity,
  type Identity,
  readIdentity,
  renewEpoch,
} from "./identity.ts";
import { inspect, refuseIfBegun, unreadable } from "./inspect.ts";
import {
  latestSchema,
  migrate,
  type Migration,
  MIGRATIONS,
  refuseNewer,
} from "./migrate.ts";

/** The database, open and known to be ours. */
export interface Store {
  kv: Deno.Kv;
  reads: Deno.Kv; // a second handle, so that reading never waits behind writing
  identity: Identity;
  unchecked: string | null; // the database's path when it was not stopped cleanly
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
  opening.defer(() => folder.settled());
  opening.defer(() => folder.markStopped(isSound));
  const kv = opening.use(await openKv(folder.database));
  const reads = opening.use(await openKv(folder.database));
  const identity = await identify(kv, folder, now, migrations);

  opening.move();
  const close = async (isSound: boolean) => {
    folder.markStopped(isSound); // a kill from here on loses nothing that is committed
    reads.close();
    kv.close();
    await folder.settled();
    folder.release();
  };
  const unchecked = isSound ? null : folder.database;
  return { kv, reads, identity, unchecked, close };
}

async function identify(
  kv: Deno.Kv,
  folder: DataFolder,
  now: number,
  migrations: Migration[],
): Promise<Identity> {
  let found = await readIdentity(kv);
  if (found) refuseNewer(found, migrations);
  else refuseIfBegun(folder);

  const isRestored = !folder.isBegun || folder.lastStop === "none";
  if (found && isRestored) found = await renewEpoch(kv, found);
  folder.markRunning();
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
  const kv = await Deno.openKv(path);
  const found = await readIdentity(kv);
  if (found) refuseNewer(found, MIGRATIONS);
  const identity = found
    ? await migrate(kv, found, MIGRATIONS)
    : await beginIdentity(kv, latestSchema(MIGRATIONS), now);
  const close = () => Promise.resolve(kv.close());
  return { kv, reads: kv, identity, unchecked: null, close };
}

async function openInMemory(now: number): Promise<Store> {
  const kv = await Deno.openKv(":memory:");
  const identity = await beginIdentity(kv, latestSchema(MIGRATIONS), now);
  const close = () => Promise.resolve(kv.close());
  return { kv, reads: kv, identity, unchecked: null, close };
}

async function openKv(database: string): Promise<Deno.Kv> {
  try {
    return await Deno.openKv(database);
  } catch (error) {
    throw unreadable(database, error);
  }
}
