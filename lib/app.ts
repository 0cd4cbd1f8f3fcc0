import { isDamage } from "./advice.ts";
import { Attempts } from "./attempts.ts";
import { Bus } from "./bus.ts";
import type { Config } from "./config.ts";
import type { RoomId } from "./domain/ids.ts";
import type { Begun, SavedMessage, Scheduled } from "./domain/model.ts";
import { refuse } from "./domain/result.ts";
import { Presence } from "./presence.ts";
import { logger } from "./logging.ts";
import { Rates } from "./rates.ts";
import { Slots } from "./slots.ts";
import { joinCluster, openJournal } from "./open_writer.ts";
import type { Writer } from "./store/room/journal.ts";
import { Eraser } from "./store/room/eraser.ts";
import { Indexer } from "./store/find/indexer.ts";
import { Tails } from "./store/find/tails.ts";
import { FollowedThreads } from "./store/own/followed.ts";
import { Deliveries } from "./store/own/deliveries.ts";
import { Health } from "./store/data/health.ts";
import { LastSeen } from "./store/own/last_seen.ts";
import { keys } from "./store/keys.ts";
import { Log } from "./store/room/log.ts";
import { Mentions } from "./store/own/mentions.ts";
import { OwnList } from "./store/own/own_list.ts";
import { openShared, openStore, type Store } from "./store/data/open.ts";
import { Positions } from "./store/own/positions.ts";
import { Rooms } from "./store/room/rooms.ts";
import { loadSecret } from "./store/secrets.ts";
import { AllSettings } from "./store/own/settings.ts";
import { Sessions } from "./store/people/sessions.ts";
import { Users } from "./store/people/users.ts";

// Hashing passwords is costly on purpose: a flood of sign-ins must not take the machine from chat.
const HASHES_AT_ONCE = 2;
const HASHES_WAITING = 32;

/** What every use-case needs. */
export interface App {
  config: Config;
  epoch: string; // of the store: another one means that clients start anew
  kv: Deno.Kv;
  reads: Deno.Kv; // a second handle, so that reading never waits behind writing
  users: Users;
  settings: AllSettings;
  sessions: Sessions;
  rooms: Rooms;
  positions: Positions;
  followed: FollowedThreads;
  saved: OwnList<SavedMessage>;
  scheduled: OwnList<Scheduled>;
  drafts: OwnList<Begun>;
  mentions: Mentions;
  log: Log;
  journal: Writer;
  indexer: Indexer;
  tails: Tails; // of rooms, for searching
  health: Health;
  eraser: Eraser;
  bus: Bus;
  lastSeen: LastSeen;
  deliveries: Deliveries;
  presence: Presence;
  rates: Rates;
  secrets: Secrets;
  attempts: Attempts; // at passwords
  hashing: Slots; // of passwords
  now(): number;
  stopping: AbortController; // aborted first of all: sockets send their people away for a moment
  close(): Promise<void>; // commits what is queued
}

/** What Parley signs with. */
export interface Secrets {
  csrf: Uint8Array<ArrayBuffer>;
  jwt: Uint8Array<ArrayBuffer>;
}

const log = logger("app");

export async function openApp(
  config: Config,
  now: () => number = Date.now,
): Promise<App> {
  const store = config.kv
    ? await openShared(config.kv, now())
    : await openStore(config.dataDir, now());
  const failed = (error: unknown) => {
    log.error("A commit failed: {error}", { error });
    if (isDamage(error)) health.suspect();
  };
  const parts = { ...partsOf(store), now, failed };
  const journal =
    await (config.kv
      ? joinCluster({ ...parts, bells: store.bells })
      : openJournal(parts));
  const writes = (roomId: RoomId) => journal.writes(roomId);
  const indexer = new Indexer({ ...parts, writes });
  const health: Health = new Health(store, journal, now);
  const eraser = new Eraser(store.kv, now);
  const stopping = new AbortController();
  return {
    ...parts,
    config,
    epoch: store.identity.epoch,
    journal,
    indexer,
    tails: new Tails(parts),
    health,
    eraser,
    rates: new Rates(config.rates),
    secrets: await loadSecrets(store.kv),
    attempts: new Attempts(),
    hashing: new Slots(HASHES_AT_ONCE, HASHES_WAITING),
    stopping,
    async close() {
      stopping.abort();
      eraser.close();
      // At once: what comes from now on is not taken.
      const stopped = Promise.all([journal.stop(restarting), indexer.close()]);
      for (const [id] of parts.presence.local()) parts.lastSeen.note(id, now());
      parts.presence.close();
      await parts.lastSeen.close();
      await parts.deliveries.close();
      await stopped;
      await health.close();
    },
  };
}

function partsOf({ kv, reads }: Store) {
  const bus = new Bus((error) =>
    log.error("A listener failed: {error}", { error })
  );
  const rooms = new Rooms(reads);
  return {
    kv,
    reads,
    users: new Users(reads),
    settings: new AllSettings(kv),
    sessions: new Sessions(kv),
    rooms,
    positions: new Positions(reads, bus),
    followed: new FollowedThreads(reads, bus),
    saved: new OwnList<SavedMessage>(reads, bus, {
      prefix: keys.saves,
      changed: "saved",
    }),
    scheduled: new OwnList<Scheduled>(reads, bus, {
      prefix: keys.schedules,
      changed: "scheduled",
    }),
    drafts: new OwnList<Begun>(reads, bus, {
      prefix: keys.drafts,
      changed: "draft",
    }),
    mentions: new Mentions(reads),
    log: new Log(reads, rooms),
    bus,
    presence: new Presence(),
    lastSeen: new LastSeen(kv, notWritten),
    deliveries: new Deliveries(kv, notWritten),
  };
}

const notWritten = (error: unknown) =>
  log.error("Something was not written yet: {error}", { error });

async function loadSecrets(kv: Deno.Kv): Promise<Secrets> {
  const names = ["csrf", "jwt"] as const;
  const [csrf, jwt] = await Promise.all(
    names.map((name) => loadSecret(kv, name)),
  );
  return { csrf, jwt };
}

const { refusal: restarting } = refuse(
  "unavailable",
  "Parley is restarting. Try again in a moment.",
  {
    retryAfter: 2,
  },
);
