import assert from "node:assert/strict";
import { manifestSource } from "@/lib/fresh/build/generate.ts";
import { listModules } from "@/lib/fresh/build/sources.ts";

Deno.test("the manifest names every route and island there is", async () => {
  const written = await Deno.readTextFile("fresh.gen.ts");

  const expected = manifestSource(
    listModules("routes"),
    listModules("islands"),
  );

  assert.equal(written, expected, "stale: run `deno task build`");
});

Deno.test("files whose names look alike get names of their own", () => {
  const text = manifestSource(["/a-b.tsx", "/a_b.tsx", "/[a]/b.tsx"], []);

  const names = [...text.matchAll(/import \* as (\w+)/g)].map(([, name]) =>
    name
  );

  assert.equal(new Set(names).size, 3);
});
