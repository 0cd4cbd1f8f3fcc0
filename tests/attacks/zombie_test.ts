import { expect } from "expect";
import { wrongsOf } from "./parts/audit.ts";
import { isFull } from "./parts/full.ts";
import { WITHOUT_FENCE } from "./parts/mutants.ts";
import { openTree } from "./parts/tree.ts";
import { zombie } from "./parts/zombie.ts";

Deno.test("a process that was taken for dead wakes up: it overwrites nothing", async () => {
  const verdict = await zombie();

  expect(wrongsOf(verdict)).toEqual([]);
});

Deno.test({
  name: `it would be noticed if ${WITHOUT_FENCE.what}`,
  ignore: !isFull,
  async fn() {
    await using tree = await openTree(WITHOUT_FENCE.changes);

    const verdict = await zombie(tree.root);

    expect(wrongsOf(verdict)).not.toEqual([]);
  },
});
