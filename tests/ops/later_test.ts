import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { openFolder } from "../helpers/folder.ts";
import { Parley } from "../helpers/parley.ts";
import { Visitor } from "../helpers/visitor.ts";

const MESSAGES = 60;
const KILLS = 3;

Deno.test("killed while it sends what is due: each message is sent, and once", async () => {
  await using folder = await openFolder();
  let parley = await Parley.start(folder.path);
  let ada = await parley.signUp("ada");
  const bodies = Array.from({ length: MESSAGES }, (_, i) => `message ${i}`);
  const at = Date.now() + 3_000;
  for (const body of bodies) await leave(ada, { body, at, ref: uuidv7() });

  for (let kill = 1; kill <= KILLS; kill++) {
    const before = await count(ada);
    while (await count(ada) === before) { /* until it is at it */ }
    await parley.stop("SIGKILL");
    parley = await Parley.start(folder.path);
    ada = movedTo(parley.url, ada);
  }
  while ((await read(ada, "/api/scheduled")).length > 0) { /* it goes on */ }

  const said = await texts(ada);
  expect(said.toSorted()).toEqual(bodies.toSorted());
  await parley.stop("SIGTERM");
});

/** The same person, where Parley is now. */
function movedTo(url: string, { cookie }: Visitor): Visitor {
  const visitor = new Visitor(url);
  visitor.remember(cookie);
  return visitor;
}

async function leave(ada: Visitor, message: Record<string, unknown>) {
  const answer = await ada.json("/api/rooms/general/scheduled", message);
  expect(answer.status).toBe(201);
  await answer.body?.cancel();
}

const read = async (ada: Visitor, path: string) =>
  await (await ada.fetch(path)).json();

async function texts(ada: Visitor): Promise<string[]> {
  const page = await read(ada, "/api/rooms/general/messages?limit=100");
  return page.messages.map(({ body }: { body: string }) => body);
}

const count = async (ada: Visitor) => (await texts(ada)).length;
