import { expect } from "expect";
import { hasKvService } from "@/tests/helpers/kv_service.ts";
import { wrongsOf } from "./parts/audit.ts";
import { WITHOUT_FENCE, WITHOUT_LEASE } from "./parts/mutants.ts";
import { openTree } from "./parts/tree.ts";
import { hostZombie, zombie } from "./parts/zombie.ts";

Deno.test("a process that was taken for dead wakes up: it overwrites nothing", async () => {
  const verdict = await zombie();

  expect(wrongsOf(verdict)).toEqual([]);
});

Deno.test({
  name: `it would be noticed if ${WITHOUT_FENCE.what}`,
  async fn() {
    await using tree = await openTree(WITHOUT_FENCE.changes);

    const verdict = await zombie(tree.root);

    expect(wrongsOf(verdict)).not.toEqual([]);
  },
});

Deno.test({
  name: "a host that was taken for dead wakes up: it overwrites nothing",
  ignore: !hasKvService,
  async fn() {
    const verdict = await hostZombie();

    expect(wrongsOf(verdict)).toEqual([]);
  },
});

Deno.test({
  name: `it would be noticed if ${WITHOUT_LEASE.what}`,
  ignore: !hasKvService,
  async fn() {
    await using tree = await openTree(WITHOUT_LEASE.changes);

    const verdict = await hostZombie(tree.root);

    expect(wrongsOf(verdict)).not.toEqual([]);
  },
});
