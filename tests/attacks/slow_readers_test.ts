import { expect } from "expect";
import { LeanClient } from "@/bench/lean_client.ts";
import { scan } from "@/bench/scan.ts";
import { TRANSPORTS } from "@/lib/config.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { RawSocket } from "@/tests/helpers/raw_socket.ts";
import type { Attacked } from "./parts/attacked.ts";
import { isFull } from "./parts/full.ts";
import { helloNow } from "./parts/hello.ts";
import { percentile, report } from "./parts/report.ts";
import { openScene, pass, type Scene } from "./parts/scene.ts";
import type { Resident } from "./parts/task.ts";
import type { Town } from "./parts/town.ts";

const EACH = isFull ? 200 : 40; // readers of each sort
const TALKERS = 10;
const PER_SECOND = isFull ? 5 : 30; // messages: 12 MB/s to those who read
const LENGTH = 3_900; // characters of a message: 12 KB on the wire
const MESSAGES = isFull ? 300 : 800; // more than the buffers of the kernel take
const WARM_UP = isFull ? 100 : 300; // messages, until a room's memory has its size
// Cut, where the transport can (0); or by the runtime, which was not answered for half a minute.
const DROPPED: number[] = [CloseCode.slow, 0, CloseCode.goingAway];
const LOOK_MS = 250;
const GROWTH_MB = 100;
const TOLERATED_MS = 1_000; // all of it runs on the same two cores

for (const transport of TRANSPORTS) {
  Deno.test(`${EACH} who do not read in a busy room cost little, and ${EACH} who do miss nothing (${transport})`, async () => {
    await using scene = await openScene("slow readers", {
      ...{ people: TALKERS, guests: 2 * EACH, rooms: 1 },
      ...{ perSecond: PER_SECOND, padding: LENGTH },
      env: { PARLEY_TRANSPORT: transport },
    });
    const { crowd, guests, server, town } = scene.parts;
    await crowd.open();
    const good = await Promise.all(
      guests.slice(EACH).map((guest) => openReader(server, town, guest)),
    );
    const stuck = await Promise.all(
      guests.slice(0, EACH).map((guest) => openStuck(server, town, guest)),
    );
    const calm = await scene.during(() => writes(scene.parts, WARM_UP));

    for (const reader of stuck) reader.stops();
    const busy = await scene.during(() => writes(scene.parts, MESSAGES));
    const ends = await Promise.all(stuck.map((reader) => reader.end()));

    const said = busy.account.intents.length;
    const [calmP99, busyP99] = [calm, busy].map(({ account }) =>
      percentile(account.delays, 0.99)
    );
    const growth = busy.value - calm.value;
    report(`slow readers (${transport})`, {
      ...{ stuck: stuck.length, good: good.length },
      ...{ said, megabytes: calm.value, growth, calmP99, busyP99 },
      dropped: ends.filter((code) => DROPPED.includes(code)).length,
    });
    expect(busy.account.faults).toEqual({});
    expect(await crowd.compare(20_000)).toEqual([]);
    expect(good.map(({ heard }) => heard)).toEqual(good.map(() => said));
    expect(ends.filter((code) => !DROPPED.includes(code))).toEqual([]);
    expect(growth).toBeLessThan(GROWTH_MB);
    expect(busyP99).toBeLessThan(Math.max(2 * calmP99, TOLERATED_MS));
    for (const { client } of good) client.close();
  });
}

/** Resolves when this many messages more are written; the most megabytes held meanwhile. */
async function writes({ crowd, server }: Scene["parts"], count: number) {
  const from = await crowd.acknowledged();
  let most = 0;
  while (await crowd.acknowledged() < from + count) {
    most = Math.max(most, (await server.holds()).megabytes);
    await pass(LOOK_MS);
  }
  return most;
}

/** One that reads like the others until it stops, so that all it costs beyond them is that. */
async function openStuck(server: Attacked, town: Town, guest: Resident) {
  const headers = { ...guest.headers, origin: server.url };
  const socket = await RawSocket.open(server.socketUrl, { headers });
  await socket.send(await helloNow(server, town, guest));
  let reads = true;
  const reading = (async () => {
    while (reads && typeof await socket.read() === "string");
  })();
  return {
    stops: () => void (reads = false),
    /** The code that it is sent away with. */
    async end() {
      using last = socket;
      await reading;
      return (await last.readToEnd()).code;
    },
  };
}

/** One that reads without making anything of it, so that it is never what is slow. */
async function openReader(server: Attacked, town: Town, guest: Resident) {
  const headers = { ...guest.headers, origin: server.url };
  const client = await LeanClient.open(new URL(server.socketUrl), headers);
  const reader = { client, heard: 0 };
  let last = 0;
  client.onframe = (bytes) =>
    scan(bytes, {
      message(seq) {
        if (seq > last) reader.heard++; // else it was changed
        last = Math.max(seq, last);
      },
      answer() {},
    });
  client.send(await helloNow(server, town, guest));
  return reader;
}
