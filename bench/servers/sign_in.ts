// People who sign in with a password, over HTTP. Whenever it is asked: how long the event loop has
// kept others waiting since then, and what this process can derive at most, with as many at once as
// Parley allows itself.
import { hash, verify } from "@/lib/auth/argon2.ts";
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";
import { listen } from "@/lib/web/listen.ts";
import { site } from "@/lib/web/site.ts";
import { percentile } from "@/bench/figures.ts";
import { control } from "./control.ts";
import { addUser } from "./people.ts";
import { freely } from "./rates.ts";

export interface Door {
  url: string;
  password: string;
  logins: string[];
}

export interface Figures {
  lagP99: number; // ms that a timer came late
  derivedPerSecond: number;
}

const PEOPLE = 50;
const AT_ONCE = 2; // as in lib/app.ts
const SECONDS = 3;
const EVERY_MS = 5;

const password = "correct horse battery staple";
const stored = await hash(password);
const dataDir = await Deno.makeTempDir({ prefix: "parley_bench_" });
const app = await openApp({
  ...defaults,
  ...{ host: "127.0.0.1", port: 0, dataDir, rates: freely },
});
const logins = Array.from({ length: PEOPLE }, (_, i) => `person${i}`);
for (const login of logins) await addUser(app, login, stored);
const { url } = await listen(
  app.config,
  site(() => Promise.resolve(app)).handler(),
);

const lags: number[] = [];
let due = performance.now() + EVERY_MS;
setInterval(() => {
  lags.push(Math.max(0, performance.now() - due));
  due = performance.now() + EVERY_MS;
}, EVERY_MS);
await control(
  { url, password, logins } satisfies Door,
  async (): Promise<Figures> => {
    const lagP99 = percentile(lags, 0.99);
    const derivedPerSecond = await derive();
    lags.length = 0;
    return { lagP99, derivedPerSecond };
  },
);
await app.close();
Deno.exit();

async function derive(): Promise<number> {
  let count = 0;
  const until = performance.now() + SECONDS * 1_000;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < until) {
      await verify(password, stored);
      count++;
    }
  }));
  return count / SECONDS;
}
