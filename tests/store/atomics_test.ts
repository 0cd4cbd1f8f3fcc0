import { expect } from "expect";
import { walk } from "../helpers/imports.ts";

Deno.test("Deno KV writes half of a commit whose sum, min or max fails", async () => {
  using kv = await Deno.openKv(":memory:");
  await kv.set(["not a number"], "text");

  const commit = kv.atomic().set(["other"], 1).sum(["not a number"], 1n)
    .commit();

  await expect(commit).rejects.toThrow();
  expect((await kv.get(["other"])).value).toBe(1);
});

Deno.test("so nothing of ours uses them", async () => {
  const using = [];
  for (const path of walk("lib")) {
    const text = await Deno.readTextFile(path);
    if (/(?<!Math)\.(sum|min|max)\(/.test(text)) using.push(path);
  }

  expect(using).toEqual([]);
});
