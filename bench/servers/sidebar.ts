// Somebody in so many rooms, with something unread in each: what does their list cost?
import { cookieName } from "@/lib/auth/authenticate.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { listRooms } from "@/lib/chat/reading.ts";
import { newId } from "@/lib/domain/ids.ts";
import { site } from "@/lib/web/site.ts";
import { median } from "@/bench/figures.ts";
import { uuidv7 } from "uuidv7";
import { openBusyRoom } from "./room.ts";

export interface Sidebar {
  listMs: number;
  pageMs: number;
}

const ASKED = 15;

const rooms = Number(Deno.args[0]);
const { app, user, dataDir } = await openBusyRoom();
const { members } = await app.rooms.open("general");
const [other] = [...members.keys()].filter((id) => id !== user.id);
for (let i = 0; i < rooms; i++) await addRoom(i);

const opened = await openSession(app, user, "a benchmark");
if (!opened.ok) throw new Error(opened.refusal.message);
const cookie = `${cookieName(app, "session")}=${opened.value}`;
const answer = site(() => Promise.resolve(app)).handler();
const page = () =>
  answer(new Request("http://127.0.0.1/rooms", { headers: { cookie } }));

const figures: Sidebar = {
  listMs: await timed(() => listRooms(app, user)),
  pageMs: await timed(async () => await (await page()).bytes()),
};
console.log(JSON.stringify(figures));
await app.close();
await Deno.remove(dataDir, { recursive: true });
Deno.exit();

async function addRoom(i: number) {
  const id = newId();
  const { id: createdBy } = user;
  const [kind, name, topic] = ["private", `room ${i}`, ""] as const;
  const room = { id, kind, name, topic, createdBy, createdAt: app.now() };
  const memberIds = [user.id, other];
  await app.journal.append(id, {
    type: "create",
    by: user.id,
    room,
    memberIds,
  });
  const said = { ref: uuidv7(), body: "Have you seen this?" };
  await app.journal.append(id, { type: "post", by: other, ...said });
}

async function timed(asks: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ASKED; i++) {
    const from = performance.now();
    await asks();
    times.push(performance.now() - from);
  }
  return median(times);
}
