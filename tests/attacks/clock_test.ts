import { expect } from "expect";
import { openTestApp } from "@/tests/helpers/app.ts";
import { audit, wrongsOf } from "./parts/audit.ts";
import { Clock, hasFakeTime } from "./parts/fake_time.ts";
import { percentile, report } from "./parts/report.ts";
import { openScene, pass } from "./parts/scene.ts";

const JUMPS = ["+3h", "-3h", "+1h", "+0", "-3h", "+3h", "-1h", "+0"];
const A_TIME_MS = 1_000; // between two jumps
const TOLERATED_MS = 250;

Deno.test({
  name:
    "the server's clock jumps by hours while people talk: order, limits and sessions do not mind",
  ignore: !hasFakeTime,
  async fn() {
    await using clock = new Clock();
    await using scene = await openScene("clock", {
      ...{ people: 20, rooms: 2, perSecond: 15 },
      env: { ...clock.env, PARLEY_RATES: "" }, // the usual limits
    });
    const { crowd, folder, server, town } = scene.parts;
    await crowd.open();

    const { account } = await scene.during(async () => {
      for (const offset of JUMPS) {
        clock.set(offset);
        await pass(A_TIME_MS);
      }
      clock.set("-3h");
      expect(await server.stop()).toBe(0);
      await server.start(); // with a past that is still to come
      await pass(A_TIME_MS);
    });
    const waiting = await crowd.hush(20_000);
    const diverged = await crowd.compare(10_000);
    expect(await server.stop()).toBe(0);
    await using app = await openTestApp(folder.path);
    const verdict = await audit(app, town.rooms, [account]);

    const p50 = percentile(account.delays, 0.5);
    report("clock", { jumps: JUMPS.length + 1, ...verdict, p50Ms: p50 });
    expect({ waiting, diverged, faults: account.faults }).toEqual({
      waiting: [],
      diverged: [],
      faults: {},
    });
    expect(wrongsOf(verdict)).toEqual([]);
    expect(verdict.said).toBeGreaterThan(JUMPS.length * 5);
    expect(p50).toBeLessThan(TOLERATED_MS);
  },
});
