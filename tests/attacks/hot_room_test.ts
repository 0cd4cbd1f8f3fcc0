import { expect } from "expect";
import { hasKvService } from "@/tests/helpers/kv_service.ts";
import { hotRoom } from "./parts/hot_room.ts";
import { UNFAIR } from "./parts/mutants.ts";
import { openTree } from "./parts/tree.ts";

const FAIR = 3; // times the p99 of another host

Deno.test({
  name:
    "one hot room is written by three hosts: none waits long behind another",
  ignore: !hasKvService,
  async fn() {
    expect(await hotRoom()).toBeLessThan(FAIR);
  },
});

Deno.test({
  name: `it would be noticed if ${UNFAIR.what}`,
  ignore: !hasKvService,
  async fn() {
    await using tree = await openTree(UNFAIR.changes);

    expect(await hotRoom(tree.root)).toBeGreaterThan(FAIR);
  },
});
