import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { Command } from "@/lib/domain/command.ts";
import { newId } from "@/lib/domain/ids.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { Answers, fromAnswer } from "@/lib/store/cluster/answers.ts";

const MAX_ROW = 48 * 1_024; // characters, of the 64 KiB that a row takes
const MOST = 256; // answers in one commit

const by = newId();

function posting(body: string): [Command, Result<Decision>] {
  const ref = uuidv7();
  const message = { seq: 7, ordinal: 5, by, at: 1, ref, body };
  const event = { type: "message_posted", seq: 7, at: 1, by, message } as const;
  return [{ type: "post", by, ref, body }, ok({ seq: 7, events: [event] })];
}

Deno.test("who posts through another host is answered with their message, and its text is kept nowhere else", () => {
  const [command, decision] = posting("for your eyes");

  const answers = new Answers();
  answers.add("a question", command, decision);
  const [[, answer]] = answers.list;

  expect(fromAnswer(answer, command)).toEqual(decision);
  expect(JSON.stringify(answers.list)).not.toContain("eyes");
});

Deno.test("however many are answered at once, the answers fit into a row", () => {
  const answers = new Answers();
  for (let i = 0; i < MOST; i++) {
    answers.add(crypto.randomUUID(), ...posting(`message ${i}`));
  }

  expect(JSON.stringify(answers.list).length).toBeLessThan(MAX_ROW);
  const [, last] = answers.list.at(-1)!;
  expect(fromAnswer(last, posting("")[0])).toEqual(ok({ seq: 7, events: [] }));
});
