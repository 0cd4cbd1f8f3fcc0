// A room with so many messages: filled by one run, asked by the next, which knows nothing yet.
// Arguments: the folder of the data, and how many messages to fill it with (0: ask).
import { openApp } from "@/lib/app.ts";
import {
  eventsAfter,
  findMessage,
  listMessages,
  listRooms,
} from "@/lib/chat/reading.ts";
import { landInGeneral } from "@/lib/chat/general.ts";
import { defaults } from "@/lib/config.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { uuidv7 } from "uuidv7";
import { median } from "@/bench/figures.ts";
import { addUser } from "./people.ts";

export interface Grown {
  start: number; // ms until the store is open
  history: number; // ms for a page in the middle
  permalink: number;
  list: number; // of conversations, with what is unread
  resume: number; // of somebody who missed the last messages
  rssMb: number;
}

const AT_ONCE = 5_000;
const MISSED = 8;
const PLACES = 21;

const [dataDir, count] = [Deno.args[0], Number(Deno.args[1])];
const roomId = GENERAL_ID;
const begun = performance.now();
const app = await openApp({ ...defaults, dataDir });
const start = performance.now() - begun;
const rssMb = Deno.memoryUsage().rss / 1_048_576;

const user = count > 0 ? await addUser(app, "ada") : await findUser();
if (count > 0) await landInGeneral(app, user);
if (count > 0) await fill();
else console.log(JSON.stringify(await ask()));
if (count > 0) console.log("{}");
await app.close();
Deno.exit();

async function ask(): Promise<Grown> {
  const { head } = await app.rooms.open(roomId);
  const limit = PAGE_SIZE;
  const places = Array.from(
    { length: PLACES },
    (_, i) => head.seq - Math.floor((head.seq - limit) * i / PLACES),
  );
  return {
    start,
    rssMb,
    history: await medianAt(
      places,
      (before) => listMessages(app, user, { roomId, before, limit }),
    ),
    permalink: await medianAt(
      places,
      (seq) => findMessage(app, user, { roomId, seq }),
    ),
    resume: await medianAt(
      places,
      () => eventsAfter(app, user, roomId, head.seq - MISSED),
    ),
    list: await medianAt(places, () => {
      app.rooms.forget(roomId);
      return listRooms(app, user);
    }),
  };
}

async function medianAt(
  places: number[],
  asks: (place: number) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (const place of places) {
    const from = performance.now();
    await asks(place);
    times.push(performance.now() - from);
  }
  return median(times);
}

async function fill() {
  const by = user.id;
  for (let done = 0; done < count; done += AT_ONCE) {
    const posts = Array.from(
      { length: Math.min(AT_ONCE, count - done) },
      (_, i) => {
        const body = `This is message ${done + i} of many. ${"x".repeat(60)}`;
        return app.journal.append(roomId, {
          type: "post",
          by,
          ref: uuidv7(),
          body,
        });
      },
    );
    await Promise.all(posts);
  }
}

async function findUser(): Promise<User> {
  const id = await app.kv.get<string>(keys.username("ada"));
  return (await app.users.find(id.value!))!;
}
