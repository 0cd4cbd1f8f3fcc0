import { expect } from "expect";
import { onEveryTransport } from "../helpers/transports.ts";
import { fill, nextTurn } from "../helpers/unread.ts";

onEveryTransport.test("a flood of tiny messages is a backlog too, though its bytes are few", async ({ openUnread }) => {
  await using unread = await openUnread();
  const { socket, transport } = unread;
  await fill(transport);
  const bytes = socket.bufferedAmount;
  const { backlog } = transport;

  for (let i = 0; i < 256; i++) transport.send("tiny");

  expect(socket.bufferedAmount - bytes).toBeLessThan(2_048);
  expect(transport.backlog - backlog).toBeGreaterThan(256 * 1_024);
});

onEveryTransport.test("what the client has taken is no backlog any more", async ({ openUnread }) => {
  await using unread = await openUnread();
  const { transport, peer } = unread;
  await fill(transport);
  for (let i = 0; i < 256; i++) transport.send("tiny");

  const reading = peer.readToEnd();
  while (transport.backlog > 0) await nextTurn();
  transport.close(1001);

  const { texts, code } = await reading;
  expect(code).toBe(1001);
  expect(texts.filter((text) => text === "tiny")).toHaveLength(256);
});
