import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { openFolder } from "@/tests/helpers/folder.ts";
import {
  type PostOffice,
  startPostOffice,
} from "@/tests/helpers/post_office.ts";
import { report } from "./parts/report.ts";
import { hasSmallDisks, SmallDisk } from "./parts/small_disk.ts";

const MEGABYTES = 24;
const TALKERS = 10;
const FIRST = 50; // messages of each, before the disk is full
const BACK_MS = 5_000;

Deno.test({
  name:
    "the disk gets full while everybody talks: people are told, nothing acknowledged is lost, and room is all it takes",
  ignore: !hasSmallDisks,
  async fn() {
    await using folder = await openFolder();
    await using disk = await SmallDisk.mount(folder.path, MEGABYTES);
    const start = () => startPostOffice(folder.path, { through: disk.through });
    await using first = await start();

    const talks = Array.from({ length: TALKERS }, () => new Talk(first));
    const refusals = Promise.all(talks.map((talk) => talk.untilRefused()));
    await Promise.all(talks.map(({ begun }) => begun));
    disk.fill(folder.path);
    const told = new Set(await refusals);
    const acknowledged = talks.flatMap((talk) => talk.acknowledged);

    expect(told.size).toBe(1);
    expect([...told][0]).toContain("Nothing was changed");
    await first.program.says("Make room on the disk");
    expectAll(acknowledged, await first.said()); // reading goes on

    first.program.kill("SIGKILL");
    await first.program.status;
    await using second = await start(); // still full
    const talk = new Talk(second);
    expect(await talk.untilRefused()).toContain("Nothing was changed");
    acknowledged.push(...talk.acknowledged);
    expectAll(acknowledged, await second.said());

    const from = performance.now();
    disk.clear(folder.path);
    const after = uuidv7();
    expect(await second.say(after)).toBeNull();
    const backAfterMs = performance.now() - from;
    const said = await second.said();
    report("full disk", {
      ...{ acknowledged: acknowledged.length, stored: said.length },
      backAfterMs,
    });
    expectAll([...acknowledged, after], said);
    expect(backAfterMs).toBeLessThan(BACK_MS);
    expect(await stop(second)).toBe(0);
  },
});

Deno.test({
  name:
    "from a disk that cannot be written Parley does not start, and says what to do",
  ignore: !hasSmallDisks,
  async fn() {
    await using folder = await openFolder();
    await using disk = await SmallDisk.mount(folder.path, MEGABYTES);
    const start = () => startPostOffice(folder.path, { through: disk.through });
    const first = await start();
    expect(await first.say(uuidv7())).toBeNull();
    expect(await stop(first)).toBe(0);

    await disk.makeReadOnly(folder.path);

    await expect(start()).rejects.toThrow("Let its user write there");
  },
});

/** Somebody who says one thing after the other. */
class Talk {
  readonly acknowledged: string[] = [];
  readonly #begun = Promise.withResolvers<void>();

  constructor(private readonly parley: PostOffice) {}

  /** Resolves when enough is said for the disk to be filled. */
  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  async untilRefused(): Promise<string> {
    while (true) {
      const ref = uuidv7();
      const refusal = await this.parley.say(ref);
      if (refusal !== null) return refusal;
      if (this.acknowledged.push(ref) === FIRST) this.#begun.resolve();
    }
  }
}

/** Each is there, once. */
function expectAll(acknowledged: string[], said: string[]) {
  const stored = new Set(said);
  expect(stored.size).toBe(said.length);
  expect(acknowledged.filter((ref) => !stored.has(ref))).toEqual([]);
}

async function stop({ program }: PostOffice): Promise<number> {
  program.kill("SIGTERM");
  return (await program.status).code;
}
