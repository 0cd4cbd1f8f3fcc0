import { expect } from "expect";
import { chaos, wrongs } from "./parts/chaos.ts";
import { openRandom } from "./parts/random.ts";
import { report } from "./parts/report.ts";

const STOPS = 20;
const WITHIN_MS = 5_000;

Deno.test(`asked to stop ${STOPS} times while everybody talks: it ends in time, and nothing is lost`, async () => {
  const outcome = await chaos({
    ...{ people: 60, rooms: 4, crowds: 1, perSecond: 80, patienceMs: 20_000 },
    ...{ kills: STOPS, politely: true },
  }, openRandom("stop"));

  const times = outcome.ends.map(({ ms }) => ms);
  report("stop", {
    ...outcome.verdict,
    stops: times.length,
    slowestMs: Math.max(...times),
    resyncs: outcome.resyncs,
  });
  expect(wrongs(outcome)).toEqual([]);
  expect(outcome.ends.map(({ code }) => code)).toEqual(Array(STOPS).fill(0));
  expect(Math.max(...times)).toBeLessThan(WITHIN_MS);
  expect(outcome.verdict.said).toBeGreaterThan(STOPS * 10);
});
