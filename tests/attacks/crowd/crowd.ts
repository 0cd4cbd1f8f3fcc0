import { Random } from "../parts/random.ts";
import type { Account, Intent, Recoveries, Task } from "../parts/task.ts";
import { difference } from "./compare.ts";
import { Faults } from "./faults.ts";
import { Talker } from "./talker.ts";
import { Witness } from "./witness.ts";

const TICK_MS = 20;
const LOOK_MS = 50;
const COMPARED_AT_ONCE = 10;
const MOST = 0.95;

/** Many people, each at a page of their own, in one process. */
export class Crowd {
  readonly #faults = new Faults();
  readonly #witness = new Witness(this.#faults);
  readonly #random: Random;
  readonly #talkers: Talker[];
  readonly #delays: number[] = [];
  readonly #recovered: Map<string, number>[] = []; // by kill: person → when they were back
  #kept: number[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly task: Task) {
    this.#random = new Random(task.seed);
    this.#talkers = task.residents.map((resident) => {
      const caughtUp = () => this.#note(resident.account.username);
      return new Talker(resident, {
        task,
        random: this.#random,
        faults: this.#faults,
        witness: this.#witness,
        delays: this.#delays,
        caughtUp,
      });
    });
  }

  /** Everybody begins to connect. */
  start() {
    for (const { session } of this.#talkers) session.socket.open();
  }

  /** Everybody connects; resolves when all have. */
  async open() {
    this.cut();
    this.start();
    const all = this.#talkers.length;
    await until(() => this.#recovered.at(-1)!.size === all, 60_000);
    this.#recovered.pop();
  }

  talk(postsOnly = false) {
    const each = this.task.perSecond * TICK_MS / 1_000;
    let due = 0;
    this.#timer = setInterval(() => {
      for (due += each; due >= 1; due--) {
        this.#random.pick(this.#talkers).act(this.#random, postsOnly);
      }
    }, TICK_MS);
  }

  /** The server is about to be killed. */
  cut() {
    this.#recovered.push(new Map());
  }

  /** Resolves when most are connected again, or have had their time. */
  async back(patienceMs: number) {
    const most = MOST * this.#talkers.length;
    const isBack = () => this.#recovered.at(-1)!.size >= most;
    await until(isBack, patienceMs).catch(() => {});
  }

  /** Nobody says anything more; resolves with who still waits after a while. */
  async hush(patienceMs: number): Promise<string[]> {
    clearInterval(this.#timer);
    const waiting = () => this.#talkers.filter(({ waits }) => waits);
    await until(() => waiting().length === 0, patienceMs).catch(() => {});
    return waiting().map(({ name }) => name);
  }

  /** Whose page differs from a reload, and stays so for a while. */
  async compare(patienceMs: number): Promise<string[]> {
    const end = performance.now() + patienceMs;
    let differ: { talker: Talker; how: string }[] = [];
    let left = this.#talkers;
    do {
      differ = (await inTurns(left, async (talker) => {
        const how = await difference(talker);
        return how ? [{ talker, how }] : [];
      })).flat();
      left = differ.map(({ talker }) => talker);
    } while (left.length > 0 && performance.now() < end);
    return differ.map(({ talker, how }) => `${talker.name}: ${how}`);
  }

  get recoveries(): Recoveries {
    return this.#recovered.map((people) => [...people.values()]);
  }

  get acknowledged(): number {
    const isDone = ({ seq }: Intent) => seq !== null;
    return sum(
      this.#talkers,
      ({ ledger }) => ledger.intents.filter(isDone).length,
    );
  }

  account(): Account {
    return {
      intents: this.#talkers.flatMap(({ ledger }) => ledger.intents),
      seen: this.#witness.seen,
      faults: this.#faults.kinds,
      resyncs: sum(this.#talkers, ({ resyncs }) => resyncs),
      delays: this.#delays.splice(0),
      connections: sum(this.#talkers, ({ connections }) => connections),
    };
  }

  /** A backup is made of all that has been said until now … */
  keep() {
    this.#kept = this.#talkers.map(({ ledger }) => ledger.intents.length);
  }

  /** … and is what counts from now on. */
  restored() {
    this.#talkers.forEach(({ ledger }, i) => ledger.keep(this.#kept[i]));
    this.#witness.forget();
  }

  close() {
    for (const { session } of this.#talkers) session.close();
  }

  #note(name: string) {
    const people = this.#recovered.at(-1);
    if (people && !people.has(name)) people.set(name, Date.now());
  }
}

const sum = <T>(items: readonly T[], count: (item: T) => number) =>
  items.reduce((sum, item) => sum + count(item), 0);

async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += COMPARED_AT_ONCE) {
    const some = items.slice(i, i + COMPARED_AT_ONCE);
    results.push(...await Promise.all(some.map(work)));
  }
  return results;
}

async function until(look: () => boolean, patienceMs: number) {
  const end = performance.now() + patienceMs;
  while (!look()) {
    if (performance.now() > end) throw new Error("waited in vain");
    await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
