// No server at all: whoever connects is sent prepared frames of messages as fast as they are read.
// What a load generator makes of them is all that it can. Argument: messages a frame.
import { writeAll } from "@/bench/write_all.ts";
import { control } from "./control.ts";

const MESSAGES = 2_000;
const FILLING = "x".repeat(200);

const perFrame = Number(Deno.args[0]);
const encoder = new TextEncoder();
const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
const { port } = listener.addr;
const water = frames();

accept();
await control({ url: `ws://127.0.0.1:${port}/` });
Deno.exit();

async function accept() {
  for await (const connection of listener) pour(connection);
}

async function pour(connection: Deno.TcpConn) {
  await connection.read(new Uint8Array(4_096));
  const hello = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
  await writeAll(connection, encoder.encode(hello));
  try {
    while (true) await writeAll(connection, water);
  } catch {
    // It has heard enough.
  }
}

function frames(): Uint8Array {
  const message = { seq: 1, ordinal: 1, by: "somebody", at: 0, body: FILLING };
  const event = { type: "message_posted", message };
  const events = Array(perFrame).fill(event);
  const frame = [{ type: "events", roomId: "general", events }];
  const payload = encoder.encode(JSON.stringify(frame));
  const one = new Uint8Array(4 + payload.length);
  one.set([0x81, 126, payload.length >> 8, payload.length & 0xff]);
  one.set(payload, 4);
  const count = MESSAGES / perFrame;
  const all = new Uint8Array(one.length * count);
  for (let i = 0; i < count; i++) all.set(one, i * one.length);
  return all;
}
