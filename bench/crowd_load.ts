// People who are merely there, in a process of their own. Its first line is who; then each line it
// is told cuts everybody off and lets them come back at once. It answers with how long that took.
import type { Listening } from "./servers.ts";
import { type Line, type Person, speeches } from "./speech.ts";

const AT_ONCE = 200; // at first: a storm is what comes later

const lines = Deno.stdin.readable.pipeThrough(new TextDecoderStream());
let begun = "";
let clients: Line[] = [];
let people: (() => Promise<Line>)[] = [];

for await (const text of lines) {
  begun += text;
  if (!begun.endsWith("\n")) continue;
  const line = begun;
  begun = "";
  if (people.length === 0) await arrive(JSON.parse(line));
  else await comeBack();
}

async function arrive({ url, rooms }: Listening) {
  people = rooms.flatMap((room) => room.people).map((person) => () =>
    open(url, person)
  );
  for (let i = 0; i < people.length; i += AT_ONCE) {
    clients.push(
      ...await Promise.all(people.slice(i, i + AT_ONCE).map((come) => come())),
    );
  }
  console.log(JSON.stringify({ ms: 0 }));
}

async function comeBack() {
  for (const client of clients) client.close();
  const from = performance.now();
  clients = await Promise.all(people.map((come) => come()));
  console.log(JSON.stringify({ ms: performance.now() - from }));
}

/** Resolves when the server has said hello: from then on news comes. */
async function open(url: string, person: Person) {
  const client = await speeches.parley.open(url, person);
  await new Promise<void>((welcomed) => client.onframe = () => welcomed());
  client.onframe = () => {};
  return client;
}
