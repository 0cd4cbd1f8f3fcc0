import { expect } from "expect";
import fc from "fast-check";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { SEGMENT } from "@/lib/store/find/segments.ts";
import { Tails } from "@/lib/store/find/tails.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  type TestApp,
} from "@/tests/helpers/app.ts";
import { findsAll, says } from "./finding.ts";

const QUESTIONS = ["tea", "cake", "is:pinned tea", "tea -cake"];
const BODIES = ["tea", "cake", "tea and cake", "neither"];
const MOST = 3 * SEGMENT; // messages

type Doing = { what: string; at: number; body: string; many: number };

const doings = fc.array(
  fc.record({
    what: fc.constantFrom(
      ...["say", "say", "answer", "edit", "delete", "restore", "pin", "unpin"],
      ...["search", "search", "say many"],
    ),
    at: fc.nat(MOST),
    body: fc.constantFrom(...BODIES),
    many: fc.integer({ min: 1, max: SEGMENT }),
  }),
  { minLength: 10, maxLength: 40 },
);

/** Whatever of it cannot be done is refused, and that is all right. */
async function act(
  app: TestApp,
  user: User,
  roomId: RoomId,
  { what, at, body, many }: Doing,
) {
  const { seq: last } = (await app.rooms.open(roomId)).head;
  const seq = Math.max(1, last - at % 300); // often near the end
  const by = user.id;
  const on = what === "pin";
  switch (what) {
    case "say":
      return await says(app, user, roomId, body);
    case "say many":
      return await says(app, user, roomId, ...Array(many).fill(body));
    case "answer":
      return await app.journal.append(roomId, {
        ...post(user, body),
        thread: seq,
      });
    case "edit":
      return await app.journal.append(roomId, { type: "edit", by, seq, body });
    case "delete":
    case "restore":
      return await app.journal.append(roomId, { type: what, by, seq });
    case "pin":
    case "unpin":
      return await app.journal.append(roomId, { type: "pin", by, seq, on });
  }
}

Deno.test("searched at any time before, everything is found as by whoever never searched", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const anew = { ...app };
  await fc.assert(
    fc.asyncProperty(doings, async (done) => {
      const roomId = await addRoom(app, ada);
      const name = (await app.rooms.open(roomId)).room!.name;
      const where = `in:"${name}"`;
      await says(app, ada, roomId, ...BODIES);
      for (const doing of done) {
        if (doing.what !== "search") await act(app, ada, roomId, doing);
        else await findsAll(app, ada, `${where} tea`, 100);
      }

      for (const q of QUESTIONS) {
        anew.tails = new Tails(app);
        const found = await findsAll(app, ada, `${where} ${q}`, 100);
        expect(found).toEqual(
          await findsAll(anew as TestApp, ada, `${where} ${q}`, 100),
        );
      }
    }),
    { numRuns: 25 },
  );
});
