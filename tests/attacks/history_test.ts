import { expect } from "expect";
import { openFolder } from "@/tests/helpers/folder.ts";
import { FAIR, Proxy } from "@/tests/helpers/proxy.ts";
import { openTestApp } from "@/tests/helpers/app.ts";
import { Attacked } from "./parts/attacked.ts";
import { audit, wrongsOf } from "./parts/audit.ts";
import { CrowdProcess } from "./parts/crowd_process.ts";
import { isFull } from "./parts/full.ts";
import { openRandom, Random } from "./parts/random.ts";
import { report } from "./parts/report.ts";
import { foundTownIn, tasks } from "./parts/town.ts";
import { badWeather } from "./parts/weather.ts";

const SEEDS = isFull ? 50 : 10;
const PEOPLE_A_ROOM = 4;
const TALK_MS = isFull ? 30_000 : 5_000;
const PATIENCE_MS = 20_000;

// They are told soon that a line is dead, so that much happens in a short time.
const PACE = {
  pingEveryMs: 300,
  deadAfterMs: 700,
  firstRetryMs: 50,
  lastRetryMs: 400,
};

Deno.test(`over lines that delay, cut, stall and trickle, ${SEEDS} rooms are logs: appended to, gap-free, each message once`, async () => {
  const random = openRandom("history");
  let isFair = false;
  await using folder = await openFolder();
  await using stack = new AsyncDisposableStack();
  const server = stack.use(new Attacked(folder.path));
  const targets = [{ hostname: "127.0.0.1", port: server.port }];
  const proxies = Array.from({ length: SEEDS }, (_, i) => {
    const own = new Random(random.seed + i); // a room's weather depends on its own seed only
    const weather = () => isFair ? FAIR : badWeather(own);
    return stack.use(
      new Proxy({ targets, weather: () => [weather(), weather()] }),
    );
  });
  const town = await foundTownIn(
    folder.path,
    { people: SEEDS * PEOPLE_A_ROOM, rooms: SEEDS },
    (room) => `ws://127.0.0.1:${proxies[room].port}/api/socket`,
  );
  const [task] = tasks(town, {
    ...{ crowds: 1, perSecond: SEEDS * 4, seed: random.seed },
    ...{ pace: PACE, stutter: 0.1, padding: 0 },
  });
  const crowd = stack.use(new CrowdProcess(task));
  await server.start();

  await crowd.start();
  await crowd.talk();
  await new Promise((over) => setTimeout(over, TALK_MS));
  isFair = true;
  for (const proxy of proxies) proxy.cutAll();
  const waiting = await crowd.hush(PATIENCE_MS);
  const diverged = await crowd.compare(PATIENCE_MS);
  const account = await crowd.account();
  expect(await server.stop()).toBe(0);
  await using app = await openTestApp(folder.path);
  const verdict = await audit(app, town.rooms, [account]);

  report("history", { ...verdict, connections: account.connections });
  expect({ waiting, diverged, faults: account.faults }).toEqual({
    waiting: [],
    diverged: [],
    faults: {},
  });
  expect(wrongsOf(verdict)).toEqual([]);
  expect(account.connections).toBeGreaterThan(2 * task.residents.length);
});
