import { Opcode, RawSocket } from "@/tests/helpers/raw_socket.ts";
import type { Attacked } from "./attacked.ts";
import { hostileFrame } from "./hostile.ts";
import type { Random } from "./random.ts";
import { pass } from "./scene.ts";
import type { Resident } from "./task.ts";

const A_SOCKET = 5; // frames, if it lives that long
const AT_ONCE = 10;
const AGAIN_MS = 100;
const STALLED_MS = 2_000; // whoever does not read is not read either

/** Many sockets of many people, each with some hostile frames; how many sockets it took. */
export async function attack(
  server: Attacked,
  guests: readonly Resident[],
  { random, frames }: { random: Random; frames: number },
) {
  let sockets = 0;
  let left = frames;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left > 0) {
      using socket = await knock(server, random.pick(guests));
      if (socket.status !== 101) continue; // has enough that are being closed
      sockets++;
      for (let i = 0; i < A_SOCKET && left > 0; i++, left--) {
        if (!await goesOut(socket.write(hostileFrame(random)))) break;
      }
    }
  }));
  return sockets;
}

/** How many frames were sent before the connection was over. */
export async function flood(
  server: Attacked,
  guest: Resident,
  { count, opcode, payload }: {
    count: number;
    opcode: number;
    payload: Uint8Array;
  },
) {
  using socket = await open(server, guest);
  for (let sent = 0; sent < count; sent++) {
    if (!await goesOut(socket.send(payload, { opcode }))) return sent;
  }
  return count;
}

/** One message in pieces, of which the last never comes; the megabytes held meanwhile. */
export async function manyPieces(
  server: Attacked,
  guest: Resident,
  piece: Uint8Array,
  count: number,
) {
  using socket = await open(server, guest);
  let sent = 0;
  for (; sent < count; sent++) {
    const opcode = sent === 0 ? Opcode.text : Opcode.continuation;
    const frame = socket.send(piece, { opcode, isLast: false });
    if (!await goesOut(frame)) break;
  }
  // Answered when all before it has been read there.
  const ping = await goesOut(socket.send("", { opcode: Opcode.ping }));
  if (ping) await goesOut(socket.reads(Opcode.pong));
  return { sent, most: (await server.holds()).megabytes };
}

/** Not when the connection is over, and not when nothing is taken from it any more. */
async function goesOut(work: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, STALLED_MS, false);
  const done = work.then(() => true, () => false);
  return await Promise.race([done, late]).finally(() => clearTimeout(timer));
}

const knock = (server: Attacked, { headers }: Resident) =>
  RawSocket.open(server.socketUrl, {
    headers: { ...headers, origin: server.url },
  });

/** Comes in as soon as there is a seat. */
async function open(server: Attacked, guest: Resident): Promise<RawSocket> {
  const socket = await knock(server, guest);
  if (socket.status === 101) return socket;
  socket[Symbol.dispose]();
  await pass(AGAIN_MS);
  return await open(server, guest);
}
