import { uuidv7 } from "uuidv7";
import { openTestApp, value } from "@/tests/helpers/app.ts";
import type { Account, Intent } from "./task.ts";
import type { Town } from "./town.ts";

const MORE = 5; // messages than were undone

/** How far each room has come. */
export async function readHeads(dataDir: string, { rooms }: Town) {
  await using app = await openTestApp(dataDir);
  const opened = await Promise.all(rooms.map((id) => app.rooms.open(id)));
  return opened.map(({ head }) => head.seq);
}

/**
 * What is said in a restored store before the crowd is back: the numbers that its people have
 * heard are those of other messages now, and there are higher ones.
 */
export async function anotherLife(
  dataDir: string,
  { rooms, residents }: Town,
  undone: readonly number[], // heads
): Promise<Account> {
  await using app = await openTestApp(dataDir);
  const said = rooms.map(async (roomId, room) => {
    const by = residents[room].account.id;
    const intents: Intent[] = [];
    for (let last = 0; last < undone[room] + MORE;) {
      const [ref, text] = [uuidv7(), `in another life ${intents.length}`];
      const sentAt = Date.now();
      const post = { type: "post", by, ref, body: text } as const;
      const { seq } = value(await app.journal.append(roomId, post));
      intents.push({
        ...{ by, roomId, text, refs: [ref], seq, sentAt, body: text },
        answeredAt: Date.now(),
      });
      last = seq;
    }
    return intents;
  });
  const intents = (await Promise.all(said)).flat();
  const nothing = { seen: {}, faults: {}, resyncs: 0, connections: 0 };
  return { intents, ...nothing, delays: [] };
}
