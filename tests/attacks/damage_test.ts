import { expect } from "expect";
import { openFolder } from "@/tests/helpers/folder.ts";
import { cutOff, examine, fillArchive, spoilPage } from "./parts/damage.ts";
import type { Finding } from "./parts/damage.ts";
import { openRandom, Random } from "./parts/random.ts";
import { report } from "./parts/report.ts";

const SPOILT = 100; // pages, one a time
const CUT = 30;
const AT_ONCE = 2;
const ENDS = ["stopped", "killed"] as const;

Deno.test(`${SPOILT} times a page of the database is spoilt: all is there, or Parley says what to do`, async () => {
  await using stack = new AsyncDisposableStack();
  const archives = await Promise.all(
    ENDS.map(async (end) =>
      await fillArchive(stack.use(await openFolder()).path, end)
    ),
  );
  const { seed } = openRandom("damage");

  const findings = await each(SPOILT, (i) => {
    const random = new Random(seed + i);
    return examine(
      archives[i % ENDS.length],
      (path) => spoilPage(`${path}/parley.kv`, random),
    );
  });

  report("spoilt pages", count(findings));
  expect(findings).not.toContain("lost");
  expect(findings).not.toContain("garbled");
  expect(findings).toContain("told");
});

Deno.test(`${CUT} times the end of the newest rows is missing: Parley says so`, async () => {
  await using folder = await openFolder();
  const archive = await fillArchive(folder.path, "killed");
  const { seed } = openRandom("cut off");

  const findings = await each(CUT, (i) => {
    const random = new Random(seed + i);
    return examine(archive, (path) => cutOff(`${path}/parley.kv-wal`, random));
  });

  report("cut off", count(findings));
  expect(findings).toEqual(findings.map(() => "told"));
});

Deno.test("a copy that is as it was found is whole, and nobody is told anything", async () => {
  for (const end of ENDS) {
    await using folder = await openFolder();
    const archive = await fillArchive(folder.path, end);

    expect(await examine(archive, async () => {})).toBe("whole");
  }
});

async function each(
  times: number,
  examine: (i: number) => Promise<Finding>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let i = 0; i < times; i += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, k) => examine(i + k));
    findings.push(...await Promise.all(some));
  }
  return findings;
}

const count = (findings: Finding[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(findings, (finding) => finding))
      .map(([finding, all]) => [finding, all.length]),
  );
