import { expect } from "expect";
import { Device } from "../helpers/device.ts";
import { RawSocket } from "../helpers/raw_socket.ts";
import { listenHardened } from "../helpers/unread.ts";

const SILENCE_MS = 1_000; // half of it is enough for a pong, on a busy machine too

Deno.test("a line that is dead is ended, one on which nobody speaks is not", async () => {
  const { port, stop } = await listenHardened(() => {}, SILENCE_MS);
  const url = `ws://127.0.0.1:${port}/`;
  const quiet = new Device(url, {});
  await quiet.opened();

  for (let i = 0; i < 2; i++) {
    using dead = await RawSocket.open(url); // answers no ping
    expect(await dead.read()).toBe(0);
  }

  expect(quiet.closed).toBeNull();
  quiet.close();
  await stop();
});
