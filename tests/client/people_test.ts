import { expect } from "expect";
import { People } from "@/lib/client/news/people.ts";

const MOMENTS = 10; // turns of the queue, of which asking takes a few

Deno.test("nobody is forgotten who is missed at the moment when all others are known", async () => {
  for (let moment = 0; moment < MOMENTS; moment++) {
    const people = new People((ids) =>
      Promise.resolve(
        ids.map((id) => ({ id, username: id, displayName: id })),
      )
    );

    people.fill();
    for (let turn = 0; turn < moment; turn++) await null;
    people.find("grace");
    for (let turn = 0; turn < MOMENTS; turn++) await null;

    expect([moment, people.find("grace").displayName])
      .toEqual([moment, "grace"]);
  }
});
