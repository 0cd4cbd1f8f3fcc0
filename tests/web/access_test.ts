import { expect } from "expect";
import { manifest } from "@/fresh.gen.ts";
import { newId } from "@/lib/domain/ids.ts";
import { addRoom, post, value } from "../helpers/app.ts";
import { ask } from "../helpers/asking.ts";
import { type Call, callsWith, ROUTES } from "../helpers/routes.ts";
import { startServer } from "../helpers/server.ts";
import type { Visitor } from "../helpers/visitor.ts";

interface Module {
  default?: unknown;
  handler?: object;
}

function methodsOf({ default: component, handler }: Module): string[] {
  const methods = new Set(Object.keys(handler ?? {}));
  if (component) methods.add("GET");
  return [...methods].sort();
}

Deno.test("every route says who may come in, and what it takes", () => {
  const routes = Object.entries(manifest.routes as Record<string, Module>)
    .filter(([file]) => !file.split("/").at(-1)!.startsWith("_"))
    .map(([file, module]) => [file, methodsOf(module)]);
  const rows = ROUTES.map(({ file, inputs }) => [
    file,
    Object.keys(inputs).sort(),
  ]);

  expect(new Map(rows as [])).toEqual(new Map(routes as []));
});

const params = { roomId: "general", seq: "1", userId: "nobody", sample: "x" };
const closed = callsWith(params).filter(({ row }) =>
  row.access === "signed in" || row.access === "members"
);

async function isSentAway(visitor: Visitor, call: Call): Promise<boolean> {
  const answer = await ask(visitor, call);
  if (call.isApi) {
    const { error } = await answer.json();
    return answer.status === 401 && error.code === "unauthenticated";
  }
  await answer.body?.cancel();
  const to = answer.headers.get("location") ?? "";
  return answer.status === 303 && to.startsWith("/sign-in?next=%2F");
}

Deno.test("whoever is not signed in sees nothing but how to become so", async () => {
  await using server = await startServer();
  const visitor = server.visitor();

  for (const call of closed) {
    const away = await isSentAway(visitor, call);
    expect({ ...call, away }).toEqual({ ...call, away: true });
  }
});

Deno.test("whoever has signed out has no way back with the old cookie", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const { cookie } = ada;
  await ada.submit("/sign-out", {});
  const late = server.visitor();
  late.remember(cookie);

  for (const call of closed) {
    const away = await isSentAway(late, call);
    expect({ ...call, away }).toEqual({ ...call, away: true });
  }
});

Deno.test("the design pages are not there in production", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const call of callsWith({ sample: "room" })) {
    if (call.row.access !== "developers") continue;
    expect((await ask(ada, call)).status).toBe(404);
  }
});

/** Status and body, without what differs from request to request. */
async function shown(visitor: Visitor, call: Call, roomId: string) {
  const answer = await ask(visitor, call);
  const text = await answer.text();
  return [
    answer.status,
    answer.headers.get("location")?.replaceAll(roomId, "ROOM"),
    text.replaceAll(roomId, "ROOM").replace(/Request [0-9a-f-]{36}/, ""),
  ];
}

Deno.test("for a stranger a private room is like one that does not exist", async () => {
  await using server = await startServer();
  const [ada, grace, eve] = await Promise.all(
    ["ada", "grace", "eve"].map((name) => server.signUp(name)),
  );
  const roomId = await addRoom(server.app, ada.user, grace.user);
  const said = post(ada.user, "between us");
  const { seq } = value(await server.app.journal.append(roomId, said));
  const missing = newId();
  const callsIn = (id: string) =>
    callsWith({ roomId: id, seq: String(seq), userId: grace.user.id })
      .filter(({ row }) => row.access === "members");

  const answers = callsIn(roomId).map((call) => shown(eve, call, roomId));
  const others = callsIn(missing).map((call) => shown(eve, call, missing));

  expect(await Promise.all(answers)).toEqual(await Promise.all(others));
  for (const [status] of await Promise.all(answers)) {
    expect(status).toBe(404);
  }
});
