// The whole of Parley on a store on disk: sessions, membership, rate limits (set high), fsync.
// Arguments: how many people, how many rooms they are spread over, how much longer the disk takes.
import { cookieName } from "@/lib/auth/authenticate.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { Room, User } from "@/lib/domain/model.ts";
import { listen } from "@/lib/web/listen.ts";
import { site } from "@/lib/web/site.ts";
import type { Person } from "@/bench/speech.ts";
import { control } from "./control.ts";
import { watchDisk } from "./disk.ts";
import { addUser } from "./people.ts";
import { freely } from "./rates.ts";

const [people, rooms, slowMs] = Deno.args.map(Number);
watchDisk(slowMs);
const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
// As behind a proxy that says where people come from: one address may hold a thousand sockets.
const trustsProxy = (address: string) => address === "127.0.0.1";
const app = await openApp({
  ...defaults,
  ...{ host: "127.0.0.1", port: 0 },
  ...{ dataDir, rates: freely, trustsProxy },
});

const users = await Promise.all(
  Array.from({ length: people }, (_, i) => addUser(app, `person${i}`)),
);
const members = Array.from(
  { length: rooms },
  (_, room) => users.filter((_, i) => i % rooms === room),
);
const roomIds = await Promise.all(members.map(addRoom));

const answer = site(() => Promise.resolve(app)).handler();
const { url } = await listen(app.config, answer);

await control({
  url: `${url.replace("http", "ws")}/api/socket`,
  rooms: await Promise.all(roomIds.map(async (id, i) => ({
    id,
    people: await Promise.all(members[i].map(signIn)),
  }))),
});
await Deno.remove(dataDir, { recursive: true });
Deno.exit();

/** What this person's browser sends along. */
async function signIn(user: User, i: number): Promise<Person> {
  const opened = await openSession(app, user, "a benchmark");
  if (!opened.ok) throw new Error(opened.refusal.message);
  const cookie = `${cookieName(app, "session")}=${opened.value}`;
  const headers = {
    cookie,
    origin: url,
    "x-forwarded-for": `10.0.0.${i % 256}`,
  };
  return { headers };
}

async function addRoom(members: User[]): Promise<RoomId> {
  const [owner] = members;
  const room: Room = {
    id: newId(),
    kind: "private",
    name: "room",
    topic: "",
    createdBy: owner.id,
    createdAt: app.now(),
  };
  const memberIds = members.map(({ id }) => id);
  const command = { type: "create", by: owner.id, room, memberIds } as const;
  const created = await app.journal.append(room.id, command);
  if (!created.ok) throw new Error(created.refusal.message);
  return room.id;
}
