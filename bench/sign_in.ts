// Passwords cost time on purpose: what else does signing in cost, and who waits meanwhile?
import { median, percentile, table } from "./figures.ts";
import { atLeast, atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import type { Door, Lag } from "./servers/sign_in.ts";

const AT_ONCE = 8;
const SECONDS = 4;

export async function signIn(): Promise<Goal[]> {
  await using server = Program.deno("bench/servers/sign_in.ts");
  const door = await server.json<Door>();
  await server.ask<Lag>(); // forgets the start
  const times: number[] = [];
  let came = 0; // one after the other: nobody is at the door twice at once
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < begun + SECONDS * 1_000) {
      times.push(await enter(door, came++));
    }
  }));
  const perSecond = times.length / (performance.now() - begun) * 1_000;
  const { lagP99 } = await server.ask<Lag>();
  console.log(table([
    ["", "a second", "p50 ms", "p99 ms", "others wait, p99 ms"],
    ["bare Argon2id", door.derivedPerSecond, "", "", ""],
    ["signing in", perSecond, median(times), percentile(times, 0.99), lagP99],
  ]));
  const share = perSecond / door.derivedPerSecond;
  return [
    atLeast("M16", "against bare Argon2id", [share, 0.9], " ×"),
    atMost("M16", "others wait meanwhile, p99", [lagP99, 20], " ms"),
  ];
}

/** How long it took. */
async function enter({ url, logins, password }: Door, i: number) {
  const from = performance.now();
  const answer = await fetch(`${url}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: logins[i % logins.length], password }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.bytes();
  return performance.now() - from;
}
