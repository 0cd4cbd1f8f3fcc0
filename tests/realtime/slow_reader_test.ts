import { expect } from "expect";
import { MAX_BODY } from "@/lib/domain/limits.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { post, value } from "../helpers/app.ts";
import { RawSocket } from "../helpers/raw_socket.ts";
import { openWorld } from "../helpers/world.ts";

const LONG = "字".repeat(MAX_BODY); // 12 KB on the wire
const MANY = 1_500; // more than the buffers of the kernel take

Deno.test("who stops reading is dropped, the others go on", async () => {
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

  expect(code).toBe(CloseCode.slow);
  expect(texts.join("").split("message_posted").length).toBeLessThan(MANY);
  expect(grace.device.messagesIn(room)).toHaveLength(MANY);
  expect(grace.device.closed).toBeNull();
});
