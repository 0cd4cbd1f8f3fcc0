import { type Bus, roomTopic, userTopic } from "./bus.ts";
import { decide } from "./domain/decide.ts";
import { Neighbours, type Whisper } from "./neighbours.ts";
import type { Presence } from "./presence.ts";
import { Cluster } from "./store/cluster/cluster.ts";
import type { Committed, Writer } from "./store/room/journal.ts";
import { Lanes } from "./store/room/lanes.ts";
import type { Log } from "./store/room/log.ts";
import type { Rooms } from "./store/room/rooms.ts";
import type { Sessions } from "./store/people/sessions.ts";
import type { Deliveries } from "./store/own/deliveries.ts";
import type { AllSettings } from "./store/own/settings.ts";
import type { Users } from "./store/people/users.ts";

interface Parts {
  kv: Deno.Kv;
  reads: Deno.Kv;
  rooms: Rooms;
  log: Log;
  bus: Bus;
  presence: Presence;
  users: Users;
  deliveries: Deliveries;
  settings: AllSettings;
  sessions: Sessions;
  now(): number;
  failed(error: unknown): void; // a commit
}

/** Who writes rooms here: this process alone … */
export function openJournal(parts: Parts): Promise<Writer> {
  const { kv, rooms, log, bus, now, failed } = parts;
  const tells = (committed: Committed) => tell(bus, committed);
  return Lanes.open({ kv, rooms, log, now, decide, failed, tell: tells });
}

/** … or one host among several that share a store. */
export async function joinCluster(
  parts: Parts & { bells: Deno.Kv },
): Promise<Writer> {
  const { kv, reads, bells, rooms, log, bus, now, failed } = parts;
  const { users, settings, sessions, deliveries } = parts;
  const neighbours = new Neighbours(
    parts,
    (whisper) => cluster.gossip.send(whisper),
  );
  const cluster = new Cluster<Whisper>({
    ...{ kv, reads, bells, rooms, log, now, decide, failed },
    tell: (committed) => tell(bus, committed),
    heeds: (roomId, people) =>
      bus.hears(roomTopic(roomId)) ||
      people.some((id) => bus.hears(userTopic(id))),
    heard: (host, whisper) => neighbours.heard(host, whisper),
    missed: () => {
      rooms.forgetWhere(() => true);
      users.forgetAll();
      settings.forgetAll();
      deliveries.forgetAll();
      sessions.forgetAll(); // one that was ended meanwhile must not count any more
      bus.hear("host", { type: "missed" });
    },
    gone: (host) => void neighbours.gone(host),
  });
  await cluster.start();
  cluster.gossip.send({ type: "who_is_here" });
  return cluster;
}

/** Somebody who left stops listening before the room's news goes out. */
function tell(bus: Bus, committed: Committed) {
  const { roomId, events, readOrdinals, threadReadings } = committed;
  for (const event of events) {
    if (event.type === "member_left") {
      bus.publish(userTopic(event.userId), { type: "left", roomId });
    }
    if (event.type === "member_joined") {
      bus.publish(userTopic(event.member.userId), { type: "joined", roomId });
    }
  }
  if (events.length > 0) {
    const news = { type: "events", roomId, events } as const;
    bus.publish(roomTopic(roomId), news);
    bus.hear("log", news);
  }
  for (const [userId, ordinal, isBack] of readOrdinals) {
    const news = { type: "read", roomId, ordinal } as const;
    bus.publish(userTopic(userId), isBack ? { ...news, back: true } : news);
  }
  if (readOrdinals.length > 0) {
    bus.hear(roomTopic(roomId), { type: "reading", roomId });
  }
  for (const { userId, ...reading } of threadReadings) {
    bus.publish(userTopic(userId), { type: "thread_read", roomId, ...reading });
  }
}
