import { expect } from "expect";
import { Drafts } from "@/lib/client/writing/drafts.ts";
import { newId } from "@/lib/domain/ids.ts";
import type { Begun } from "@/lib/domain/model.ts";
import { ok } from "@/lib/domain/result.ts";

const roomId = newId();
const heard = (body: string, version: string) => ({ roomId, body, version });

/** Drafts in a browser whose server answers at once, and tells later what it told everybody. */
function openDrafts() {
  let version = 0;
  const drafts = new Drafts(
    newId(),
    (begun: Begun) =>
      Promise.resolve(ok({ ...begun, version: `${++version}` })),
  );
  const saves = async (text: string) => {
    drafts.write(roomId, text);
    drafts.tell();
    await new Promise((turn) => setTimeout(turn)); // the answer is there
  };
  return { drafts, saves };
}

Deno.test("what is late in coming takes no words away, and brings none back", async () => {
  const { drafts, saves } = openDrafts();
  for (const text of ["first", "", "second"]) await saves(text);

  drafts.hear(roomId, heard("first", "1"));
  drafts.hear(roomId, heard("", "2"));

  expect(drafts.read(roomId)).toBe("second");
  drafts.close();
});

Deno.test("what the server has from here, though it could not say so, is not put before what followed it", () => {
  const drafts = new Drafts(newId(), () => Promise.resolve(null));
  for (const text of ["first", "second"]) {
    drafts.write(roomId, text);
    drafts.tell();
  }

  drafts.take([{ roomId, body: "first" }]);
  expect(drafts.read(roomId)).toBe("second");
  drafts.take([{ roomId, body: "from the desk" }]);

  expect(drafts.read(roomId)).toBe("from the desk\nsecond");
  drafts.close();
});

Deno.test("what another device wrote after this one counts", async () => {
  const { drafts, saves } = openDrafts();
  await saves("first");

  drafts.hear(roomId, heard("", "4"));

  expect(drafts.read(roomId)).toBe("");
  drafts.close();
});
