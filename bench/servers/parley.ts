// The whole of Parley on a store on disk: sessions, membership, rate limits (set high), fsync. With a
// folder of its own it goes on where it was when it is started again.
import { cookieName } from "@/lib/auth/authenticate.ts";
import { openSession } from "@/lib/auth/sessions.ts";
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { Room, User } from "@/lib/domain/model.ts";
import { listen } from "@/lib/web/listen.ts";
import { site } from "@/lib/web/site.ts";
import type { Listening, Wanted } from "@/bench/servers.ts";
import type { Person } from "@/bench/speech.ts";
import { uuidv7 } from "uuidv7";
import { control } from "./control.ts";
import { watchDisk } from "./disk.ts";
import { addUser } from "./people.ts";
import { freely } from "./rates.ts";

const AT_ONCE = 100; // members that a room begins with; the others are added

const wanted: Wanted = JSON.parse(Deno.args[0]);
const { people, rooms, roomsEach = 1, messages = 0 } = wanted;
watchDisk(wanted.slowMs ?? 0);
const dataDir = wanted.folder ??
  await Deno.makeTempDir({ prefix: "parley_bench_" });
// As behind a proxy that says where people come from: one address may hold a thousand sockets.
const trustsProxy = (address: string) => address === "127.0.0.1";
const app = await openApp({
  ...defaults,
  ...{ host: "127.0.0.1", port: 0, dataDir, rates: freely, trustsProxy },
  transport: wanted.transport ?? "native",
});
const paper = `${dataDir}/town.json`;
const town = await Deno.readTextFile(paper).then(JSON.parse, found);
const answer = site(() => Promise.resolve(app)).handler();
const { url } = await listen(app.config, answer);
await answer(new Request(`${url}/healthz`)); // as when it is run: pages are loaded before it is ready
await control(
  {
    url: `${url.replace("http", "ws")}/api/socket`,
    rooms: town,
  } satisfies Listening,
);
if (wanted.folder) await app.close();
else await Deno.remove(dataDir, { recursive: true });
Deno.exit();

async function found(): Promise<Listening["rooms"]> {
  const users = await Promise.all(
    Array.from({ length: people }, (_, i) => addUser(app, `person${i}`)),
  );
  const cookies = await Promise.all(users.map(signIn));
  const town = await Promise.all(
    Array.from({ length: rooms }, async (_, room) => {
      const members = [...users.keys()].filter((i) =>
        Array.from({ length: roomsEach }, (_, k) => (i + k) % rooms)
          .includes(room)
      );
      const id = await addRoom(members.map((i) => users[i]));
      return { id, people: members.map((i) => cookies[i]) };
    }),
  );
  await Deno.writeTextFile(paper, JSON.stringify(town));
  return town;
}

/** What this person's browser sends along. */
async function signIn(user: User, i: number): Promise<Person> {
  const opened = await openSession(app, user, "a benchmark");
  if (!opened.ok) throw new Error(opened.refusal.message);
  const cookie = `${cookieName(app, "session")}=${opened.value}`;
  const address = `10.0.${i >> 8 & 255}.${i & 255}`;
  return { headers: { cookie, "x-forwarded-for": address } };
}

async function addRoom(members: User[]): Promise<RoomId> {
  const [{ id: by }] = members;
  const room: Room = {
    id: newId(),
    kind: "private",
    name: "room",
    topic: "",
    createdBy: by,
    createdAt: app.now(),
  };
  const memberIds = members.map(({ id }) => id);
  const founders = memberIds.slice(0, AT_ONCE);
  const command = { type: "create", by, room, memberIds: founders } as const;
  const created = await app.journal.append(room.id, command);
  if (!created.ok) throw new Error(created.refusal.message);
  await Promise.all(
    memberIds.slice(AT_ONCE).map((userId) =>
      app.journal.append(room.id, { type: "add", by, userId })
    ),
  );
  for (let i = 0; i < messages; i++) {
    const body = `What was said long ago, part ${i}.`;
    const by = memberIds[i % memberIds.length];
    const ref = uuidv7();
    await app.journal.append(room.id, { type: "post", by, ref, body });
  }
  return room.id;
}
