import { openFolder } from "@/tests/helpers/folder.ts";
import { Asked } from "./asked.ts";
import { Attacked } from "./attacked.ts";
import { openRandom } from "./random.ts";
import type { Done, Harm, Harmers, Heard, Readers, Round } from "./round.ts";
import { foundTownIn } from "./town.ts";

const READERS = 10;
const GUESTS = 20; // who mean harm
const PER_SECOND = 100; // messages

interface Options {
  env?: Record<string, string>;
  root?: string;
  program?: string; // instead of Parley
}

/** A server, people who talk and listen there, and others who mean harm: each a process. */
export async function openArena(what: string, options: Options) {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(await openFolder(await memory()));
  const server = stack.use(new Attacked(folder.path, options));
  const size = { people: READERS + GUESTS, rooms: 1 };
  const town = await foundTownIn(folder.path, size, server.socketUrl);
  const people = town.residents.map(({ headers }) => headers);
  await server.start();
  const readers = stack.use(
    new Asked(
      "tests/attacks/crowd/readers.ts",
      {
        roomId: town.rooms[0],
        people: people.slice(GUESTS),
        perSecond: PER_SECOND,
      } satisfies Readers,
    ),
  );
  const harmers = stack.use(
    new Asked(
      "tests/attacks/crowd/harmers.ts",
      {
        socketUrl: server.socketUrl,
        guests: people.slice(0, GUESTS),
        seed: openRandom(what).seed,
      } satisfies Harmers,
      { through: await lowest() },
    ),
  );
  await readers.ask("open", server.socketUrl);
  return new Arena(server, { readers, harmers, stack });
}

interface Parts {
  readers: Asked;
  harmers: Asked;
  stack: AsyncDisposableStack;
}

export class Arena implements AsyncDisposable {
  constructor(readonly server: Attacked, private readonly parts: Parts) {}

  /** What the readers heard while the others did harm, were merely as busy, or did nothing. */
  async round(harm: Harm | "spin" | null, ms: number) {
    const { readers, harmers } = this.parts;
    const doing = harm && harmers.ask<Done>("do", { harm, ms } satisfies Round);
    const heard = await readers.ask<Heard>("measure", ms);
    return { ...heard, done: await doing };
  }

  [Symbol.asyncDispose]() {
    return this.parts.stack[Symbol.asyncDispose]();
  }
}

/** A folder whose disk is never what somebody waits for, where the system has one. */
async function memory(): Promise<string | undefined> {
  const isThere = await Deno.stat("/dev/shm").then(() => true, () => false);
  return isThere ? "/dev/shm" : undefined;
}

const IDLE = ["chrt", "-i", "0"];
const LAST = ["nice", "-n", "19"];

/** A command that starts another one below everybody else, where the system has one. */
async function lowest(): Promise<string[]> {
  for (const through of [[...IDLE, ...LAST], LAST]) {
    const [command, ...args] = [...through, "true"];
    const tried = new Deno.Command(command, { args }).output();
    if (await tried.then(({ success }) => success, () => false)) return through;
  }
  console.log("Nothing here lowers a priority: attackers run at the same one.");
  return [];
}
