import { expect } from "expect";
import fc from "fast-check";
import { Gate, seqOf } from "@/lib/client/news/gate.ts";
import type { EventView } from "@/lib/protocol/views.ts";

const happened = (seq: number): EventView => ({
  type: "member_joined",
  seq,
  at: 0,
  by: "ada",
  userId: "ada",
});

const upTo = (last: number) =>
  Array.from({ length: last }, (_, index) => index + 1);

Deno.test("however late, doubled or shuffled news comes, it is let through once and in order", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 1, max: 40 }),
    fc.infiniteStream(fc.nat(100)),
    (heard, count, chance) => {
      const all = upTo(heard + count);
      const twice = shuffle([...all, ...all], chance);
      const gate = new Gate(heard);

      const passed = inPieces(twice, chance)
        .flatMap((seqs) => gate.admit(seqs.map(happened))).map(seqOf);

      expect(passed).toEqual(all.slice(heard));
      expect(gate.cursor).toBe(heard + count);
      expect(gate.gap).toBe(false);
    },
  ));
});

Deno.test("what is missing stops everything after it, until it comes", () => {
  fc.assert(fc.property(
    fc.integer({ min: 2, max: 40 }),
    fc.infiniteStream(fc.nat(100)),
    (count, chance) => {
      const missing = 1 + chance.next().value! % (count - 1);
      const others = upTo(count).filter((seq) => seq !== missing);
      const gate = new Gate(0);

      const before = gate.admit(shuffle(others, chance).map(happened));
      const hadGap = gate.gap;
      const after = gate.admit([happened(missing)]);

      expect(before.map(seqOf)).toEqual(upTo(missing - 1));
      expect(hadGap).toBe(true);
      expect([...before, ...after].map(seqOf)).toEqual(upTo(count));
      expect(gate.gap).toBe(false);
    },
  ));
});

Deno.test("news of a room that is not introduced yet waits for its introduction", () => {
  const gate = new Gate(null);

  const before = gate.admit([7, 5, 6, 4].map(happened));
  const after = gate.restart(5);

  expect(before).toEqual([]);
  expect(after.map(seqOf)).toEqual([6, 7]);
});

Deno.test("a flood of early news is bounded, and the gap still closes", () => {
  const gate = new Gate(0);
  gate.admit(upTo(5_000).slice(1).map(happened));

  const first = gate.admit([happened(1)]).length;
  const rest = gate.admit(upTo(5_000).map(happened)).length;

  expect(first).toBeLessThanOrEqual(1_001);
  expect(first + rest).toBe(5_000);
});

type Chance = Iterator<number>;

function shuffle(seqs: number[], chance: Chance): number[] {
  const shuffled = [...seqs];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = chance.next().value % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}

function inPieces(seqs: number[], chance: Chance): number[][] {
  const pieces: number[][] = [];
  for (let i = 0; i < seqs.length;) {
    const size = 1 + chance.next().value % 5;
    pieces.push(seqs.slice(i, i += size));
  }
  return pieces;
}
