import { type Bus, roomTopic, userTopic } from "./bus.ts";
import { decide } from "./domain/decide.ts";
import { logger } from "./logging.ts";
import { Cluster } from "./store/cluster/cluster.ts";
import { type Committed, Journal, type Writer } from "./store/journal.ts";
import type { Log } from "./store/log.ts";
import type { Rooms } from "./store/rooms.ts";

interface Parts {
  kv: Deno.Kv;
  rooms: Rooms;
  log: Log;
  bus: Bus;
  now(): number;
  shared: boolean; // other hosts write to this store as well
}

const log = logger("journal");

/** Who writes rooms here: this process alone, or one host among several. */
export async function openWriter(
  { bus, shared, ...parts }: Parts,
): Promise<Writer> {
  const options = {
    ...parts,
    decide,
    tell: (committed: Committed) => tell(bus, committed),
    failed: (error: unknown) =>
      log.error("A commit failed: {error}", { error }),
  };
  if (!shared) return new Journal(options);

  const heeds = (roomId: string, people: string[]) =>
    bus.hears(roomTopic(roomId)) ||
    people.some((id) => bus.hears(userTopic(id)));
  const cluster = new Cluster({ ...options, heeds });
  await cluster.start();
  return cluster;
}

/** Somebody who left stops listening before the room's news goes out. */
function tell(bus: Bus, { roomId, events, readOrdinals }: Committed) {
  for (const event of events) {
    if (event.type === "member_left") {
      bus.publish(userTopic(event.userId), { type: "left", roomId });
    }
    if (event.type === "member_joined") {
      bus.publish(userTopic(event.member.userId), { type: "joined", roomId });
    }
  }
  if (events.length > 0) {
    bus.publish(roomTopic(roomId), { type: "events", roomId, events });
  }
  for (const [userId, ordinal] of readOrdinals) {
    bus.publish(userTopic(userId), { type: "read", roomId, ordinal });
  }
}
