import { openTestApp } from "@/tests/helpers/app.ts";
import { openFolder } from "@/tests/helpers/folder.ts";
import { anotherLife, readHeads } from "./another_life.ts";
import { Attacked } from "./attacked.ts";
import { audit, type Verdict, wrongsOf } from "./audit.ts";
import { CrowdProcess } from "./crowd_process.ts";
import type { Random } from "./random.ts";
import { recoveriesOf } from "./recoveries.ts";
import { restoreBackup } from "./restore.ts";
import type { Account } from "./task.ts";
import { foundTownIn, tasks, type Town } from "./town.ts";

export interface Size {
  people: number;
  rooms: number;
  crowds: number; // processes that they live in
  kills: number;
  politely?: boolean; // by SIGTERM
  perSecond: number; // things done by all of them together
  patienceMs: number; // until everybody has to be answered and to see everything
}

export interface Outcome {
  verdict: Verdict;
  afterRestore: Verdict;
  waiting: string[]; // who was never answered
  diverged: string[]; // whose page is not what a reload shows
  faults: Record<string, number>;
  details: string[]; // of the faults
  resyncs: number;
  kills: number;
  ends: { code: number; ms: number }[]; // of those that were asked to stop
  recoveries: { fromKill: number[]; fromReady: number[]; missed: number }; // ms
}

// A server that is killed every few seconds has to be looked for more often than by people.
const PACE = { firstRetryMs: 100, lastRetryMs: 1_000 };

const BACK_MS = 8_000; // that a slow machine gives people to come back

/** What an outcome has that a sound Parley never shows. */
export function wrongs(outcome: Outcome): string[] {
  const { verdict, afterRestore, waiting, diverged, details } = outcome;
  return [
    ...wrongsOf(verdict),
    ...wrongsOf(afterRestore).map((wrong) => `${wrong} after the restore`),
    ...waiting.map((name) => `${name} was never answered`),
    ...diverged,
    ...details,
  ];
}

/** The whole attack, on the tree in `root`. */
export async function chaos(
  size: Size,
  random: Random,
  root?: string,
): Promise<Outcome> {
  await using folder = await openFolder();
  await using server = new Attacked(folder.path, { root });
  const { people, rooms } = size;
  const all = { people: people + rooms, rooms };
  const town = await foundTownIn(folder.path, all, server.socketUrl);
  const residents = town.residents.slice(rooms); // one a room is not of the crowd
  await using stack = new AsyncDisposableStack();
  const crowds = tasks({ ...town, residents }, {
    crowds: size.crowds,
    perSecond: size.perSecond,
    seed: random.below(2 ** 31),
    ...{ pace: PACE, stutter: 0, padding: 0 },
  }).map((task) => stack.use(new CrowdProcess(task, root)));
  const run = new Run({
    town,
    size,
    random,
    server,
    crowds,
    dataDir: folder.path,
  });

  await run.begin();
  await run.killAgainAndAgain();
  const verdict = await run.settle();
  await run.restore();
  const afterRestore = await run.settle();
  return await run.outcome(verdict, afterRestore);
}

interface Scene {
  town: Town;
  size: Size;
  random: Random;
  server: Attacked;
  crowds: CrowdProcess[];
  dataDir: string;
}

class Run {
  readonly #kills: { at: number; ready: number }[] = [];
  readonly #ends: Outcome["ends"] = [];
  readonly #waiting: string[] = [];
  readonly #others: Account[] = []; // of people outside the crowds
  readonly #diverged: string[] = [];

  constructor(private readonly scene: Scene) {}

  async begin() {
    await this.scene.server.start();
    await this.#all((crowd) => crowd.open());
  }

  async killAgainAndAgain() {
    await this.#all((crowd) => crowd.talk());
    for (let i = 0; i < this.scene.size.kills; i++) {
      await this.#passes(500, 1_000);
      await this.#kill();
      // Now and then they are still coming back when the next one comes.
      if (i % 4 < 3) await this.#all((crowd) => crowd.back(BACK_MS));
    }
    await this.#passes(500, 1_000);
  }

  /** Lets everybody finish, compares every page with a reload, and reads the store. */
  async settle(): Promise<Verdict> {
    const { server, crowds, town, dataDir } = this.scene;
    const { patienceMs } = this.scene.size;
    this.#waiting.push(
      ...(await this.#all((crowd) => crowd.hush(patienceMs))).flat(),
    );
    this.#diverged.push(
      ...(await this.#all((crowd) => crowd.compare(patienceMs))).flat(),
    );
    await server.stop();
    const accounts = await Promise.all(crowds.map((crowd) => crowd.account()));
    await using app = await openTestApp(dataDir);
    return await audit(app, town.rooms, [...accounts, ...this.#others]);
  }

  /** What is said after a backup is undone by restoring it: pages must not hold on to it. */
  async restore() {
    const { server, dataDir, town } = this.scene;
    let undone: number[] = [];
    await this.#all((crowd) => crowd.keep());
    await restoreBackup(dataDir, async () => {
      await server.start();
      await this.#all((crowd) => crowd.talk(true));
      await this.#passes(1_500, 2_000);
      // Pages are compared by their newest messages: what is undone has to be among them.
      await this.#all((crowd) => crowd.hush(0));
      await server.kill();
      undone = await readHeads(dataDir, town);
    });
    await this.#all((crowd) => crowd.restored());
    this.#others.push(await anotherLife(dataDir, town, undone));
    await server.start();
    await this.#passes(2_500, 3_000);
  }

  async outcome(verdict: Verdict, afterRestore: Verdict): Promise<Outcome> {
    const accounts = await this.#all((crowd) => crowd.account());
    const kinds = accounts.flatMap(({ faults }) => Object.entries(faults));
    const faults: Record<string, number> = {};
    for (const [kind, { length }] of kinds) {
      faults[kind] = (faults[kind] ?? 0) + length;
    }
    return {
      ...{ verdict, afterRestore, faults, kills: this.#kills.length },
      ends: this.#ends,
      ...{ waiting: this.#waiting, diverged: this.#diverged },
      details: kinds.flatMap(([kind, [first]]) => `${kind}: ${first}`),
      resyncs: accounts.reduce((sum, { resyncs }) => sum + resyncs, 0),
      recoveries: recoveriesOf(
        await this.#all((crowd) => crowd.recoveries()),
        this.#kills,
        this.scene.size.people,
      ),
    };
  }

  async #kill() {
    const { server, size } = this.scene;
    await this.#all((crowd) => crowd.cut());
    const at = Date.now();
    if (size.politely) {
      const code = await server.stop();
      this.#ends.push({ code, ms: Date.now() - at });
    } else await server.kill();
    this.#kills.push({ at, ready: await server.start() });
  }

  #all<T>(ask: (crowd: CrowdProcess) => Promise<T>): Promise<T[]> {
    return Promise.all(this.scene.crowds.map(ask));
  }

  /** Time is what is attacked with here: people go on talking meanwhile. */
  #passes(low: number, high: number) {
    const ms = this.scene.random.between(low, high);
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
}
