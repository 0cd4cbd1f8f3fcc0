// What the hardened transport refuses and native sockets let through, because nothing in Deno can be
// told not to. When a test fails on native, Deno has learned it: docs/operations.md says otherwise.
import { expect } from "expect";
import { MAX_FRAME_BYTES } from "@/lib/domain/limits.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { RATES } from "@/lib/rates.ts";
import { header, Opcode, RawSocket } from "../helpers/raw_socket.ts";
import { onEveryTransport } from "../helpers/transports.ts";
import { fill, nextTurn } from "../helpers/unread.ts";
import type { World } from "../helpers/world.ts";

const PIECE = new Uint8Array(1_024 * 1_024).fill(32);
const PIECES = 66; // more than Deno takes in one frame
const PING = `{"type":"ping"}`;
const PINGS = 300; // five may come at once; the hundred and first too many ends it
const AT_ONCE = 50;
const PONG = `[{"type":"pong","people":0}]`;

async function open(world: World): Promise<RawSocket> {
  const [ada] = await world.people("ada");
  const headers = await world.signIn(ada.user);
  return await RawSocket.open(world.url, { headers });
}

/** Says one message in pieces, as far as the server listens. */
async function saysInPieces(socket: RawSocket, pieces: Uint8Array[]) {
  let opcode = Opcode.text;
  for (const [i, piece] of pieces.entries()) {
    const isLast = i === pieces.length - 1;
    await socket.send(piece, { opcode, isLast });
    opcode = Opcode.continuation;
  }
}

const inBytes = (text: string) => [...new TextEncoder().encode(text)];

/** How often everybody else could have been heard. */
function countTurns() {
  const turns = { count: 0, [Symbol.dispose]: () => clearImmediate(next) };
  let next = setImmediate(function count() {
    turns.count++;
    next = setImmediate(count);
  });
  return turns;
}

onEveryTransport.test("a message in pieces has the limit of a message", async ({ transport, openWorld }) => {
  await using world = await openWorld();
  using socket = await open(world);

  const saying = saysInPieces(socket, Array(PIECES).fill(PIECE))
    .catch(() => {}); // cut off
  const code = await socket.read();
  await saying;

  // Native: 66 MiB were kept until the last piece had come, and only then Parley could refuse them.
  expect(code).toBe(transport === "native" ? CloseCode.tooLarge : 1009);
});

onEveryTransport.test("pieces up to the limit make a message", async ({ openWorld }) => {
  await using world = await openWorld();
  using socket = await open(world);
  const space = new Uint8Array(MAX_FRAME_BYTES / 2 - PING.length).fill(32);
  const ping = new TextEncoder().encode(PING);

  await saysInPieces(socket, [space, space, ping]);

  expect(await socket.read()).toBe(PONG);
});

onEveryTransport.test("a message is not in more than 16 pieces", async ({ transport, openWorld }) => {
  await using world = await openWorld();
  using socket = await open(world);

  await saysInPieces(
    socket,
    inBytes(PING + "  ").map((byte) => Uint8Array.of(byte)),
  );

  expect(await socket.read()).toBe(transport === "native" ? PONG : 1008);
});

onEveryTransport.test("frames that are not masked are refused", async ({ transport, openWorld }) => {
  await using world = await openWorld();
  using socket = await open(world);

  await socket.send(PING, { isMasked: false });

  expect(await socket.read()).toBe(transport === "native" ? PONG : 1002);
});

onEveryTransport.test("who says much at once is heard in turn with others", async ({ transport, openWorld }) => {
  await using world = await openWorld();
  using socket = await open(world);
  using turns = countTurns();
  const heardIn: number[] = [];
  const { rates } = world.app;
  const { takeFrom } = rates;
  rates.takeFrom = (...asked) => {
    heardIn.push(turns.count);
    return takeFrom.apply(rates, asked);
  };

  const ping = [...header(0x81, PING.length), ...inBytes(PING)];
  await socket.write(Uint8Array.from(Array(AT_ONCE).fill(ping).flat()));
  for (let pongs = 0; pongs < AT_ONCE;) {
    pongs += JSON.parse(String(await socket.read())).length;
  }

  expect(heardIn).toHaveLength(AT_ONCE);
  // Native: what arrives together is handed over before anybody else is heard.
  expect(new Set(heardIn).size).toBe(transport === "native" ? 1 : AT_ONCE);
});

onEveryTransport.test("who pings without end is sent away", async ({ transport, openWorld }) => {
  const frame = { burst: 5, perMinute: 1 };
  await using world = await openWorld({ rates: { ...RATES, frame } });
  using socket = await open(world);

  let answered = 0;
  try {
    for (; answered < PINGS; answered++) {
      await socket.send("", { opcode: Opcode.ping });
      await socket.reads(Opcode.pong);
    }
  } catch {
    // sent away
  }

  // Native: nothing tells of pings, and the runtime answers them all.
  expect(answered).toBe(transport === "native" ? PINGS : 106);
});

onEveryTransport.test("the line of who does not read can be cut", async (given) => {
  await using unread = await given.openUnread();
  const { transport, socket } = unread;
  await fill(transport);

  transport.terminate(CloseCode.slow);
  for (let i = 0; i < 100; i++) await nextTurn();

  // Native: it is closing for as long as the client likes.
  const { CLOSING, CLOSED } = WebSocket;
  expect(socket.readyState).toBe(
    given.transport === "native" ? CLOSING : CLOSED,
  );
});
