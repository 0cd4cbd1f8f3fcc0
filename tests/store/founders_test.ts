import { expect } from "expect";
import { newId } from "@/lib/domain/ids.ts";
import { MAX_FOUNDERS } from "@/lib/domain/limits.ts";
import type { Room } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";
import { addPerson, openTestApp, refusalCode, value } from "../helpers/app.ts";

Deno.test("a room begins with as many people as one commit takes, and with more not at all", async () => {
  await using app = await openTestApp();
  const { id: by } = await addPerson(app, "ada");
  const begin = (id: string, people: number) => {
    const room: Room = {
      ...{ id, kind: "private", name: "many", topic: "" },
      ...{ createdBy: by, createdAt: app.now() },
    };
    const others = Array.from({ length: people - 1 }, newId);
    const memberIds = [by, ...others];
    return app.journal.append(id, { type: "create", by, room, memberIds });
  };
  const [full, tooFull] = [newId(), newId()];

  value(await begin(full, MAX_FOUNDERS));
  const refused = await begin(tooFull, MAX_FOUNDERS + 1);

  app.rooms.forget(full);
  expect((await app.rooms.open(full)).members.size).toBe(MAX_FOUNDERS);
  expect(refusalCode(refused)).toBe("conflict");
  expect((await app.rooms.open(tooFull)).room).toBeNull();
  expect((await app.kv.get(keys.head(tooFull))).value).toBeNull();
});
