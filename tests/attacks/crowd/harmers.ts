// People who mean harm, in a process of its own, whose priority is for whoever starts it to choose.
import { setTimeout as delay } from "node:timers/promises";
import { Opcode, RawSocket } from "@/tests/helpers/raw_socket.ts";
import { hostileFrame } from "../parts/hostile.ts";
import { Random } from "../parts/random.ts";
import type { Done, Harm, Harmers, Round } from "../parts/round.ts";
import { answers, readTask } from "./answers.ts";
import { json, manyOf, piece } from "./harm.ts";

const AT_ONCE = 10; // sockets
const AGAIN_MS = 100; // until they knock again where there was no seat
const STALLED_MS = 2_000; // what is not taken for so long never is

interface Means {
  next(sent: number): Uint8Array; // what is written, in one go
  most: number; // writes on one socket
}

const { socketUrl, guests, seed } = await readTask<Harmers>();
const random = new Random(seed);
const origin = new URL(socketUrl.replace("ws", "http")).origin;

const MEANS: Record<Harm, Means> = {
  malformed: { next: () => hostileFrame(random), most: 5 },
  json: { next: json, most: Infinity },
  pieces: { next: piece, most: 32 }, // there is a transport that keeps them all
  pings: { next: () => manyOf(Opcode.ping), most: Infinity },
  nothing: { next: () => manyOf(Opcode.text), most: Infinity },
};

await answers({
  do: ({ harm, ms }: Round) => harm === "spin" ? spin(ms) : doHarm(harm, ms),
});

/** Takes as much of a core as an attack could. */
function spin(ms: number): Done {
  const end = performance.now() + ms;
  while (performance.now() < end);
  return { sockets: 0, refused: 0, megabytes: 0 };
}

async function doHarm(harm: Harm, ms: number): Promise<Done> {
  const done = { sockets: 0, refused: 0, megabytes: 0 };
  const end = performance.now() + ms;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < end) {
      using socket = await RawSocket.open(socketUrl, {
        headers: { ...random.pick(guests), origin },
      });
      if (socket.status === 101) {
        done.sockets++;
        done.megabytes += await writeTo(socket, MEANS[harm], end);
      } else {
        done.refused++;
        await delay(AGAIN_MS);
      }
    }
  }));
  return done;
}

/** Until it takes nothing more, whatever is said about it; the megabytes it took. */
async function writeTo(socket: RawSocket, { next, most }: Means, end: number) {
  let bytes = 0;
  socket.readToEnd().catch(() => {}); // else nothing would be read there either
  for (let sent = 0; sent < most && performance.now() < end; sent++) {
    const written = next(sent);
    if (!await goesOut(socket.write(written))) break;
    bytes += written.length;
  }
  return bytes / 2 ** 20;
}

async function goesOut(work: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, STALLED_MS, false);
  const done = work.then(() => true, () => false);
  return await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
