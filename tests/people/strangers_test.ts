import { expect } from "expect";
import { openDirect } from "@/lib/chat/directs.ts";
import type { User } from "@/lib/domain/model.ts";
import { RATES } from "@/lib/rates.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  refusalCode,
  value,
} from "../helpers/app.ts";

Deno.test("somebody begins so many conversations with strangers a day, and any number with others", async () => {
  await using app = await openTestApp(null, { rates: RATES });
  const open = (user: User, other: User) =>
    openDirect(app, user, { userId: other.id });
  const [eve, ada, grace, hedy, last] = await Promise.all(
    ["eve", "ada", "grace", "hedy", "last"].map((name) => addPerson(app, name)),
  );
  const strangers: User[] = [];
  for (let i = 0; i < RATES.approach.burst; i++) {
    strangers.push(await addPerson(app, `person${i}`));
  }
  for (const other of strangers) value(await open(eve, other));

  const refused = await open(eve, last);
  await addRoom(app, ada, eve); // who lets her in knows her
  const { id } = value(await open(grace, eve));
  value(await app.journal.append(id, post(grace, "hello")));

  expect(refusalCode(refused)).toBe("rate_limited");
  for (const other of [strangers[0], ada, grace]) {
    value(await open(eve, other));
  }
  value(await open(hedy, last));
});
