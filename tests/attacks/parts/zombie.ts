import { openTestApp } from "@/tests/helpers/app.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { Attacked } from "./attacked.ts";
import { Hosts } from "./hosts.ts";
import { audit, type Verdict } from "./audit.ts";
import { say } from "./poster.ts";
import type { Intent } from "./task.ts";
import { foundTownIn, type Town } from "./town.ts";

const TALKERS = 8;
const EACH = 3; // messages, one after the other

/**
 * A process hangs, is taken for dead, and another one is started on its data, lock or no lock.
 * Then it wakes up, with a memory of rooms that have moved on, and people still talk to it.
 */
export async function zombie(root?: string): Promise<Verdict> {
  await using folder = await openFolder();
  await using old = new Attacked(folder.path, { root });
  await using young = new Attacked(folder.path, { root });
  const town = await foundTownIn(
    folder.path,
    { people: TALKERS, rooms: 1 },
    old.socketUrl,
  );

  await old.start();
  const before = await talk(old.url, town, "before");
  old.signal("SIGSTOP");
  await Deno.remove(folder.file("parley.lock"));
  await young.start();
  const meanwhile = await talk(young.url, town, "meanwhile");
  old.signal("SIGCONT");
  const woken = await talk(old.url, town, "just woken");
  const after = await Promise.all([
    talk(old.url, half(town, 0), "to the old one"),
    talk(young.url, half(town, 1), "to the new one"),
  ]);
  await Promise.all([old.stop(), young.stop()]);

  const intents = [...before, ...meanwhile, ...woken];
  await using app = await openTestApp(folder.path);
  return await audit(app, town.rooms, [
    { ...nothing, intents },
    ...after.map((intents) => ({ ...nothing, intents })),
  ]);
}

/**
 * The same among hosts: the one that holds every lease hangs until another has taken over. When it
 * wakes up, what people said to it meanwhile is the first thing it sees.
 */
export async function hostZombie(root?: string): Promise<Verdict> {
  const size = { hosts: 2, people: TALKERS, rooms: 1 };
  await using hosts = await Hosts.start({ ...size, root });
  const { servers: [old, young], town } = hosts;

  const before = await talk(old.url, town, "before");
  old.signal("SIGSTOP");
  const meanwhile = await talk(young.url, town, "meanwhile");
  const woken = talk(old.url, half(town, 0), "while it slept");
  old.signal("SIGCONT");
  const after = await talk(young.url, half(town, 1), "after");
  const intents = [...before, ...meanwhile, ...await woken];
  await Promise.all([old.stop(), young.stop()]);

  await using app = await hosts.open();
  return await audit(app, town.rooms, [
    { ...nothing, intents },
    { ...nothing, intents: after },
  ]);
}

const half = (town: Town, which: number): Town => ({
  ...town,
  residents: town.residents.filter((_, i) => i % 2 === which),
});

const nothing = {
  seen: {},
  faults: {},
  resyncs: 0,
  connections: 0,
  delays: [],
};

async function talk(
  url: string,
  { residents, rooms: [roomId] }: Town,
  what: string,
): Promise<Intent[]> {
  const said = residents.map(async (resident) => {
    const mine: Intent[] = [];
    for (let i = 0; i < EACH; i++) {
      const text = `${resident.account.username}, ${what}, ${i}`;
      mine.push(await say(url, resident, { roomId, text }));
    }
    return mine;
  });
  return (await Promise.all(said)).flat();
}
