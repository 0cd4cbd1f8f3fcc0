import { openFolder } from "@/tests/helpers/folder.ts";
import { Attacked } from "./attacked.ts";
import { CrowdProcess } from "./crowd_process.ts";
import { openRandom, type Random } from "./random.ts";
import type { Account, Resident } from "./task.ts";
import { foundTownIn, tasks, type Town } from "./town.ts";

interface Options {
  people: number;
  rooms: number;
  perSecond: number;
  padding?: number;
  guests?: number; // who live there as well, and do not belong to the crowd
  env?: Record<string, string>; // of the server
}

/** A server, people who talk in it, and guests who may do whatever a test wants. */
export async function openScene(what: string, options: Options) {
  const random = openRandom(what);
  const stack = new AsyncDisposableStack();
  const folder = stack.use(await openFolder());
  const server = stack.use(new Attacked(folder.path, { env: options.env }));
  const { people, rooms, perSecond, padding = 0, guests = 0 } = options;
  const town = await foundTownIn(
    folder.path,
    { people: people + guests, rooms },
    server.socketUrl,
  );
  const [task] = tasks({ ...town, residents: town.residents.slice(guests) }, {
    ...{ crowds: 1, perSecond, seed: random.seed, stutter: 0, padding },
    pace: { firstRetryMs: 100, lastRetryMs: 1_000 },
  });
  await server.start();
  const crowd = stack.use(new CrowdProcess(task));
  return new Scene({
    ...{ random, folder, server, town, crowd, stack },
    guests: town.residents.slice(0, guests),
  });
}

interface Parts {
  random: Random;
  folder: { path: string };
  server: Attacked;
  town: Town;
  crowd: CrowdProcess;
  guests: Resident[];
  stack: AsyncDisposableStack;
}

export class Scene implements AsyncDisposable {
  constructor(readonly parts: Parts) {}

  /** What the crowd saw and did while `act` was going on. */
  async during<T>(
    act: () => Promise<T>,
  ): Promise<{ account: Account; value: T }> {
    const { crowd } = this.parts;
    await crowd.account(); // what was before does not count
    await crowd.talk();
    const value = await act();
    await crowd.hush(20_000);
    return { account: await crowd.account(), value };
  }

  [Symbol.asyncDispose]() {
    return this.parts.stack[Symbol.asyncDispose]();
  }
}

export const pass = (ms: number) =>
  new Promise((resolve) => setTimeout(resolve, ms));
