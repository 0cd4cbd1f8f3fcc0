import { expect } from "expect";
import { median } from "@/bench/figures.ts";
import { type TransportName, TRANSPORTS } from "@/lib/config.ts";
import { freelyBut } from "./parts/attacked.ts";
import { isFull } from "./parts/full.ts";
import { percentile, report } from "./parts/report.ts";
import { type Harm, HARMS } from "./parts/round.ts";
import { type Arena, openArena } from "./parts/rounds.ts";
import { pass } from "./parts/scene.ts";
import { openTree } from "./parts/tree.ts";

const ROUND_MS = 1_000;
const REST_MS = 100; // in which what is left of a round is over
const ROUNDS = 4; // of each sort, in turn
const MOST_ROUNDS = 12; // on a machine that has something else to do
const TWICE = 2;

// The runtime gathers pieces and answers pings before Parley hears of them.
const UNHEARD: Harm[] = ["pieces", "pings"];
const HEARD: Record<TransportName, Harm[]> = {
  native: HARMS.filter((harm) => !UNHEARD.includes(harm)),
  hardened: [...HARMS],
};

/** As it is started, where frames and sockets are concerned. */
const asStarted = (transport: TransportName) => ({
  PARLEY_TRANSPORT: transport,
  PARLEY_RATES: freelyBut("frame", "upgrade", "socket"),
});

for (const transport of TRANSPORTS) {
  const name =
    `whatever hostile frames come, others wait no more than twice as long (${transport})`;
  Deno.test(name, { ignore: !isFull }, async (t) => {
    await using arena = await openArena("others", {
      env: asStarted(transport),
    });
    await warmUp(arena, HEARD[transport]);
    for (const harm of HEARD[transport]) {
      await t.step(harm, async () => {
        const compared = await compare(arena, harm);

        report(`${harm} (${transport})`, compared);
        expect(compared.lost).toBe(0);
        expect(compared.p99).toBeLessThanOrEqual(TWICE);
      });
    }
  });
}

Deno.test("it would be noticed if lists of any length were read", {
  ignore: !isFull,
}, async () => {
  await using tree = await openTree([{
    file: "lib/protocol/tangled.ts",
    was: "++commas > MAX_JSON_COMMAS",
    is: "false",
  }]);
  await using arena = await openArena("others, broken", {
    ...{ env: asStarted("hardened"), root: tree.root },
  });
  await warmUp(arena, []);

  const { p99 } = await compare(arena, "json", ROUNDS);

  expect(p99).toBeGreaterThan(TWICE);
});

/** What is loaded once is there, and those who do harm have had the sockets that may be opened at once. */
async function warmUp(arena: Arena, harms: Harm[]) {
  for (const harm of harms) await arena.round(harm, ROUND_MS);
  for (let i = 0; i < MOST_ROUNDS; i++) {
    const { done } = await arena.round("malformed", ROUND_MS);
    if (done!.refused > done!.sockets) break;
  }
}

/**
 * How much longer others wait while harm is done than while the same process, at the same priority,
 * merely keeps a core busy: by the medians of rounds, so that what else the machine does is not taken
 * for harm. Where they say more than twice there are more rounds: what is broken stays so.
 */
async function compare(arena: Arena, harm: Harm, most = MOST_ROUNDS) {
  const calm: number[][] = [];
  const harmed: number[][] = [];
  let lost = 0;
  const ratio = (share: number) => middle(harmed, share) / middle(calm, share);
  while (
    calm.length < ROUNDS || calm.length < most && ratio(0.99) > TWICE
  ) {
    for (const [rounds, doing] of [[calm, "spin"], [harmed, harm]] as const) {
      const heard = await arena.round(doing, ROUND_MS);
      rounds.push(heard.delays);
      lost += heard.lost;
      await pass(REST_MS);
    }
  }
  const shares = { p50: ratio(0.5), p99: ratio(0.99) };
  const each = harmed.map((delays, i) =>
    percentile(delays, 0.99) / percentile(calm[i], 0.99)
  );
  const spread = [Math.min(...each), Math.max(...each)];
  return { rounds: calm.length, lost, ...shares, spread };
}

/** The median round's. */
const middle = (rounds: number[][], share: number) =>
  median(rounds.map((delays) => percentile(delays, share)));
