import { expect } from "expect";
import type { TransportName } from "@/lib/config.ts";
import { MAX_BODY } from "@/lib/domain/limits.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { Connection } from "@/lib/realtime/connection.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import { addPerson, post, value } from "../helpers/app.ts";
import { RawSocket } from "../helpers/raw_socket.ts";
import { onEveryTransport } from "../helpers/transports.ts";
import { fill } from "../helpers/unread.ts";

const LONG = "字".repeat(MAX_BODY); // 12 KB on the wire
const MANY = 1_500; // more than the buffers of the kernel take

/** A native goodbye waits behind what was not read; the others cut the line. */
const farewell = (transport: TransportName) =>
  transport === "native" ? CloseCode.slow : 0;

onEveryTransport.test("who stops reading is dropped, the others go on", async ({ transport, openWorld }) => {
  await using world = await openWorld();
  const [ada, grace, linus] = await world.people("ada", "grace", "linus");
  const room = await ada.opensRoom(grace, linus);
  const headers = await world.signIn(linus.user);
  using stuck = await RawSocket.open(world.url, { headers });
  const cursors = { [room]: (await world.app.rooms.open(room)).head.seq };
  const { epoch } = world.app;
  await stuck.send(JSON.stringify({ type: "hello", epoch, cursors }));

  for (let i = 0; i < MANY; i += 50) {
    await Promise.all(
      Array.from(
        { length: 50 },
        async () =>
          value(await world.app.journal.append(room, post(ada.user, LONG))),
      ),
    );
    await grace.device.hasHeardAll();
  }
  const { texts, code } = await stuck.readToEnd();

  expect(code).toBe(farewell(transport));
  expect(texts.join("").split("message_posted").length).toBeLessThan(MANY);
  expect(grace.device.messagesIn(room)).toHaveLength(MANY);
  expect(grace.device.closed).toBeNull();
});

onEveryTransport.test("who never takes all that was sent is dropped after a while", async (given) => {
  await using world = await given.openWorld();
  const [ada] = await world.people("ada");
  const linus = await addPerson(world.app, "linus");
  await world.signIn(linus);
  const [session] = await world.app.sessions.list(linus.id);
  await using unread = await given.openUnread();
  const { transport, peer } = unread;
  const signedIn = { user: linus, session };
  const connection = new Connection(hubOf(world.app), signedIn, transport);
  connection.receive(JSON.stringify({ type: "hello", epoch: "", cursors: {} }));
  await ada.device.until(() => ada.device.of("presence").length > 0, "Linus");
  await fill(transport);

  for (let i = 0; i < 4; i++) connection.look();

  const { code } = await peer.readToEnd();
  expect(code).toBe(farewell(given.transport));
  connection.lost();
});

onEveryTransport.test("who opens a socket and says nothing is sent away", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada");
  const { sockets } = hubOf(world.app);
  const shy = ada.picksUpDevice();
  await shy.opened();

  for (let i = 0; i < 3; i++) sockets.look();

  expect((await shy.closes()).code).toBe(CloseCode.silent);
  expect(ada.device.closed).toBeNull();
});
