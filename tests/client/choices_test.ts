import { expect } from "expect";
import { choose } from "@/lib/client/page/choices.ts";

const names = [
  "Grace Hopper",
  "general",
  "engines",
  "Große Halle",
  "Ada Lovelace",
].map((name) => ({ name }));

const cases: [string, string[]][] = [
  ["", ["Grace Hopper", "general", "engines"]],
  ["gen", ["general"]],
  ["hop", ["Grace Hopper"]],
  ["g", ["Grace Hopper", "general", "Große Halle"]],
  ["gines", ["engines"]],
  ["ghop", ["Grace Hopper"]],
  ["grosse", ["Große Halle"]],
  ["GRA", ["Grace Hopper", "general", "Große Halle"]],
  ["xyz", []],
];

for (const [typed, found] of cases) {
  Deno.test(`"${typed}" offers ${found.join(", ") || "nothing"}`, () => {
    expect(choose(names, typed, 3).map(({ name }) => name)).toEqual(found);
  });
}
