import { expect } from "expect";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { Outgoing } from "@/lib/realtime/outgoing.ts";
import { encode } from "@/lib/realtime/piece.ts";
import { Turn } from "@/lib/realtime/turn.ts";

/** One client's way out, whose turns end when the test says so. */
class WayOut {
  readonly sent: string[][] = []; // what each frame tells
  endTurn = () => {};
  endMoment = () => {};
  readonly #outgoing: Outgoing;

  constructor() {
    const turns = {
      turn: new Turn((end) => this.endTurn = end),
      moment: new Turn((end) => this.endMoment = end),
    };
    const transport = {
      send: (text: string) => void this.sent.push(namesIn(text)),
      close() {},
      terminate() {},
      backlog: 0,
    };
    this.#outgoing = new Outgoing(transport, turns, { giveUp() {} });
  }

  tellsOf(...userIds: string[]) {
    for (const userId of userIds) {
      const came = { type: "presence", userId, online: true } as const;
      const about = { by: userId, about: "presence" } as const;
      this.#outgoing.push(encode(came, null, about));
    }
  }

  answers() {
    this.#outgoing.push(encode({ type: "pong", people: 0 }));
  }
}

const namesIn = (text: string) =>
  (JSON.parse(text) as ServerFrame[]).map((frame) =>
    frame.type === "presence" ? frame.userId : frame.type
  );

Deno.test("a crowd that comes within a moment is told in one frame, not in one for each", () => {
  const way = new WayOut();

  way.tellsOf("ada");
  way.endTurn();
  way.tellsOf("grace", "linus");
  way.endTurn();
  way.endMoment();

  expect(way.sent).toEqual([["ada", "grace", "linus"]]);
});

Deno.test("what cannot wait goes at once and takes along, in order, who came before it", () => {
  const way = new WayOut();

  way.tellsOf("ada");
  way.answers();
  way.tellsOf("grace");
  way.endTurn();

  expect(way.sent).toEqual([["ada", "pong", "grace"]]);
  way.endMoment();
  expect(way.sent).toHaveLength(1);
});

Deno.test("who comes after the others were told is told in the next moment", () => {
  const way = new WayOut();

  way.tellsOf("ada");
  way.endMoment();
  way.tellsOf("grace");
  way.endMoment();

  expect(way.sent).toEqual([["ada"], ["grace"]]);
});
