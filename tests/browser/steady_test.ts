import { expect } from "expect";
import { isFull } from "@/tests/attacks/parts/full.ts";
import { addRoom, post } from "@/tests/helpers/app.ts";
import { type Chat, openChat } from "./chat.ts";
import type { Someone } from "./someone.ts";

const SWITCHES = isFull ? 500 : 24;
const WARM = 6; // whatever is loaded once has been
const MAX_NODES = 1_000; // a hundred messages; what can be done with one is drawn where it is wanted
const MAX_GROWTH = 1.5;

Deno.test("however often somebody goes from room to room, the page does not grow", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada");
  const rooms = await openRooms(chat, ada);
  await ada.goes(`/rooms/${rooms[0]}`);
  const look = await watch(ada);
  let before = await look();

  for (let n = 1; n <= SWITCHES; n++) {
    const roomId = rooms[n % rooms.length];
    await ada.list.locator(`.row[href="/rooms/${roomId}"]`).click();
    await ada.page.waitForURL(new RegExp(`/rooms/${roomId}`));
    await ada.hears(`message 99 of ${n % rooms.length}`);
    await ada.settles(); // a person may have ten connections: none is left behind
    if (n === WARM) before = await look();
  }

  const nodes = await ada.page.locator("#messages *").count();
  expect(nodes).toBeLessThanOrEqual(MAX_NODES);
  const after = await look();
  for (const kept of ["heap", "nodes", "listeners"] as const) {
    expect(after[kept]).toBeLessThanOrEqual(before[kept] * MAX_GROWTH);
  }
  expect(ada.complaints).toEqual([]);
});

async function openRooms({ server: { app } }: Chat, { user }: Someone) {
  const rooms = await Promise.all([0, 1, 2].map(() => addRoom(app, user!)));
  for (const [n, roomId] of rooms.entries()) {
    const said = Array.from(
      { length: 100 },
      (_, i) => post(user!, `message ${i} of ${n}`),
    );
    await Promise.all(said.map((one) => app.journal.append(roomId, one)));
  }
  return rooms;
}

/** What is still in use: bytes, nodes and listeners. */
async function watch({ page }: Someone) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("HeapProfiler.enable");
  return async () => {
    await wire.send("HeapProfiler.collectGarbage");
    const { usedSize: heap } = await wire.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners: listeners } = await wire.send(
      "Memory.getDOMCounters",
    );
    return { heap, nodes, listeners };
  };
}
