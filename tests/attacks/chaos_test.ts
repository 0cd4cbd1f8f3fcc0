import { expect } from "expect";
import { chaos, type Outcome, type Size, wrongs } from "./parts/chaos.ts";
import { percentile, report } from "./parts/report.ts";
import { openRandom } from "./parts/random.ts";
import { isFull } from "./parts/full.ts";

const FULL: Size = {
  people: 1_000,
  rooms: 20,
  crowds: 2,
  kills: 20,
  perSecond: 250,
  patienceMs: 20_000,
};
const SMALL: Size = {
  people: 100,
  rooms: 5,
  crowds: 1,
  kills: 4,
  perSecond: 100,
  patienceMs: 20_000,
};

Deno.test("killed again and again while everybody talks: nothing is lost, doubled or out of place", async () => {
  const size = isFull ? FULL : SMALL;

  const outcome = await chaos(size, openRandom("chaos"));

  summarise(outcome);
  expect(wrongs(outcome)).toEqual([]);
  expect(outcome.verdict.said).toBeGreaterThan(size.kills * 10);
  expect(outcome.kills).toBe(size.kills);
});

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
