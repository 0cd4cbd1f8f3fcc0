// A Parley with one room and one person in it, and the smallest possible way to talk to it:
// POST / with a ref says something, GET / lists what was said, GET /throw is a fault of ours.
import { type App, openApp } from "@/lib/app.ts";
import { readConfig } from "@/lib/config.ts";
import { newId } from "@/lib/domain/ids.ts";
import type { Room } from "@/lib/domain/model.ts";
import { startLogging } from "@/lib/logging.ts";
import { keys } from "@/lib/store/keys.ts";
import { boundConnections } from "@/lib/web/connections.ts";
import { run } from "@/lib/web/run.ts";

const ADA = "ada";
const room: Room = {
  id: "room",
  kind: "private",
  name: "room",
  topic: "",
  createdBy: ADA,
  createdAt: 0,
};

let app: App;

const open = async () => {
  startLogging("info");
  app = await openApp(boundConnections(readConfig()));
  await app.journal.append(room.id, {
    type: "create",
    by: ADA,
    room,
    memberIds: [ADA],
  });
  return app;
};

await run(open, async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/healthz") return Response.json(await takesWrites());
  if (pathname === "/stuck") return new Response(new ReadableStream());
  if (pathname === "/throw") throwLater();
  return request.method === "POST"
    ? Response.json(await say(await request.text()))
    : Response.json(await said());
});

function takesWrites() {
  return app.health.takesWrites();
}

function say(ref: string) {
  const post = { type: "post", by: ADA, ref, body: newId() } as const;
  return app.journal.append(room.id, post);
}

async function said(): Promise<string[]> {
  const rows = app.reads.list<{ ref: string }>({
    prefix: keys.messages(room.id),
  });
  return (await Array.fromAsync(rows)).map(({ value }) => value.ref);
}

function throwLater() {
  queueMicrotask(() => {
    throw new Error("a fault in a callback");
  });
  Promise.reject(new Error("a fault nobody awaits"));
}
