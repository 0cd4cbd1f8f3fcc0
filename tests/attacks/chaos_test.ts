import { expect } from "expect";
import { chaos, type Outcome, type Size } from "./parts/chaos.ts";
import { percentile, report } from "./parts/report.ts";
import { openRandom } from "./parts/random.ts";
import { isFull } from "./parts/full.ts";

const FULL: Size = {
  people: 1_000,
  rooms: 20,
  crowds: 2,
  kills: 20,
  perSecond: 250,
};
const SMALL: Size = {
  people: 100,
  rooms: 5,
  crowds: 1,
  kills: 4,
  perSecond: 100,
};

Deno.test("killed again and again while everybody talks: nothing is lost, doubled or out of place", async () => {
  const size = isFull ? FULL : SMALL;

  const outcome = await chaos(size, openRandom("chaos"));

  summarise(outcome);
  expect(outcome).toMatchObject({
    verdict: nothing,
    afterRestore: nothing,
    waiting: [],
    diverged: [],
  });
  const { verdict, faults } = outcome;
  expect(faults).toEqual({});
  expect(verdict.acknowledged).toBe(verdict.said);
  expect(verdict.stored).toBe(verdict.said);
  expect(outcome.kills).toBe(size.kills);
});

const nothing = {
  lost: 0,
  doubled: 0,
  reordered: 0,
  changed: 0,
  misplaced: 0,
  broken: 0,
};

function summarise({ recoveries, verdict, afterRestore, ...outcome }: Outcome) {
  const { fromKill, fromReady, missed } = recoveries;
  report("chaos", {
    ...verdict,
    saidAfterRestore: afterRestore.said - verdict.said,
    ...outcome,
    recovered: fromReady.length,
    notBackBeforeNextKill: missed,
    p50FromReadyMs: percentile(fromReady, 0.5),
    p99FromReadyMs: percentile(fromReady, 0.99),
    p50FromKillMs: percentile(fromKill, 0.5),
    p99FromKillMs: percentile(fromKill, 0.99),
  });
}
