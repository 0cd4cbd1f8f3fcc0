// Passwords cost time on purpose: what else does signing in cost, and who waits meanwhile?
import { median, percentile, table } from "./figures.ts";
import { atLeast, atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import type { Door, Figures } from "./servers/sign_in.ts";

const AT_ONCE = 8;
const SECONDS = 3;
const ROUNDS = 3; // in turn: what the machine does, it does to both

export async function signIn(): Promise<Goal[]> {
  await using server = Program.deno("bench/servers/sign_in.ts");
  const door = await server.json<Door>();
  await comeAndGo(door); // until what is used is compiled
  await server.ask<Figures>();
  const bare: number[] = []; // a second
  const entered: number[] = [];
  const times: number[] = [];
  const lags: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const round = await comeAndGo(door);
    entered.push(round.perSecond);
    times.push(...round.times);
    const { derivedPerSecond, lagP99 } = await server.ask<Figures>();
    bare.push(derivedPerSecond);
    lags.push(lagP99);
  }
  const lag = median(lags);
  console.log(table([
    ["", "a second", "p50 ms", "p99 ms", "others wait, p99 ms"],
    ["bare Argon2id", median(bare), "", "", ""],
    [
      "signing in",
      median(entered),
      median(times),
      percentile(times, 0.99),
      lag,
    ],
  ]));
  const share = median(entered) / median(bare);
  return [
    atLeast("M16", "against bare Argon2id", [share, 0.9], " ×"),
    atMost("M16", "others wait meanwhile, p99", [lag, 20], " ms"),
  ];
}

/** As many as find room, for some seconds. */
async function comeAndGo(door: Door) {
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < begun + SECONDS * 1_000) {
      times.push(await enter(door));
    }
  }));
  const perSecond = times.length / (performance.now() - begun) * 1_000;
  return { times, perSecond };
}

let came = 0; // one after the other: nobody is at the door twice at once

/** How long it took. */
async function enter({ url, logins, password }: Door) {
  const from = performance.now();
  const answer = await fetch(`${url}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: logins[came++ % logins.length], password }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.bytes();
  return performance.now() - from;
}
