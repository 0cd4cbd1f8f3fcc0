// Parley on a real store on disk: membership, rate limits (set high) and fsync are all on.
// Arguments: how many people, how many rooms they are spread over.
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { Room, User } from "@/lib/domain/model.ts";
import { SUBPROTOCOL } from "@/lib/protocol/frames.ts";
import { type Rate, type RateName, RATES } from "@/lib/rates.ts";
import { Hub } from "@/lib/realtime/hub.ts";
import { serveSocket } from "@/lib/realtime/serve_socket.ts";
import { keys } from "@/lib/store/keys.ts";
import { control } from "./control.ts";

const [people, rooms] = Deno.args.map(Number);
const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
const rates = Object.fromEntries(
  Object.keys(RATES).map((name) => [name, { burst: 1e9, perMinute: 1e9 }]),
) as Record<RateName, Rate>;
const app = await openApp({ ...defaults, dataDir, rates });
const hub = new Hub(app);

const users = await Promise.all(Array.from({ length: people }, addUser));
const members = Array.from(
  { length: rooms },
  (_, room) => users.filter((_, i) => i % rooms === room),
);
const roomIds = await Promise.all(members.map(addRoom));

const byId = new Map(users.map((user) => [user.id, user]));
const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  (request) => {
    const user = byId.get(request.headers.get("x-person")!)!;
    const { socket, response } = Deno.upgradeWebSocket(request, {
      protocol: SUBPROTOCOL,
    });
    serveSocket(hub, { user, sessionId: user.id }, { socket, gone() {} });
    return response;
  },
);

await control({
  url: `ws://127.0.0.1:${server.addr.port}/`,
  rooms: roomIds.map((id, i) => ({
    id,
    people: members[i].map(({ id }) => id),
  })),
});
await Deno.remove(dataDir, { recursive: true });
Deno.exit();

async function addUser(_: unknown, i: number): Promise<User> {
  const user: User = {
    id: newId(),
    username: `person${i}`,
    displayName: `Person ${i}`,
    email: `person${i}@example.test`,
    passwordHash: "",
    role: "member",
    createdAt: app.now(),
  };
  await app.kv.set(keys.user(user.id), user);
  return user;
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
