import { uuidv7 } from "uuidv7";
import { openTestApp, value } from "@/tests/helpers/app.ts";
import type { Account, Intent } from "./task.ts";
import type { Town } from "./town.ts";

/**
 * What was said in a restored store before the crowd is back: the numbers that its people have
 * heard are those of other messages now, and there are higher ones.
 */
export async function anotherLife(
  dataDir: string,
  { rooms, residents }: Town,
  messagesARoom: number,
): Promise<Account> {
  await using app = await openTestApp(dataDir);
  const said = rooms.map(async (roomId, room) => {
    const by = residents[room].account.id;
    const each = Array.from({ length: messagesARoom }, async (_, i) => {
      const [ref, text, sentAt] = [
        uuidv7(),
        `in another life ${i}`,
        Date.now(),
      ];
      const post = { type: "post", by, ref, body: text } as const;
      const { seq } = value(await app.journal.append(roomId, post));
      const answeredAt = Date.now();
      const intent: Intent = {
        ...{ by, roomId, text, refs: [ref], seq, sentAt, answeredAt },
        body: text,
      };
      return intent;
    });
    return await Promise.all(each);
  });
  const intents = (await Promise.all(said)).flat();
  const nothing = { seen: {}, faults: {}, resyncs: 0, connections: 0 };
  return { intents, ...nothing, delays: [] };
}
