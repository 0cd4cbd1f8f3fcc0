import { expect } from "expect";
import { chaos, type Size, wrongs } from "./parts/chaos.ts";
import { MUTANTS, SLOW } from "./parts/mutants.ts";
import { openRandom } from "./parts/random.ts";
import { openTree } from "./parts/tree.ts";

const SIZE: Size = {
  people: 40,
  rooms: 2,
  crowds: 1,
  kills: 3,
  perSecond: 100,
  patienceMs: 3_000,
};

// A suite that does not notice these proves nothing.
for (const { what, changes } of MUTANTS) {
  Deno.test({
    name: `it would be noticed if ${what}`,
    async fn() {
      await using tree = await openTree(changes);

      const outcome = await chaos(SIZE, openRandom(what), tree.root);

      const found = wrongs(outcome);
      console.log(found.slice(0, 3).join("\n").slice(0, 500));
      expect(found.length).toBeGreaterThan(0);
    },
  });
}

Deno.test({
  name: "the same run finds nothing wrong with a Parley that is merely slow",
  async fn() {
    await using tree = await openTree([SLOW]);

    const outcome = await chaos(SIZE, openRandom("slow"), tree.root);

    expect(wrongs(outcome)).toEqual([]);
  },
});
