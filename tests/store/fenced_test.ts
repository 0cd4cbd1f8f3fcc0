import { expect } from "expect";
import { Fenced } from "@/lib/store/find/fenced.ts";

const FENCE = ["fence"];
const ROW = ["row"];
const DONE = ["done"];

async function write(fenced: Fenced, byte: number): Promise<boolean> {
  await fenced.write([[ROW, new Uint8Array([byte])]]);
  return await fenced.commit();
}

Deno.test("of two who write the same only the one who began last comes through", async () => {
  using kv = await Deno.openKv(":memory:");
  const done = await kv.get(DONE);
  const first = new Fenced(kv, await kv.get(FENCE));
  expect(await write(first, 1)).toBe(true);
  const second = new Fenced(kv, await kv.get(FENCE));
  expect(await write(second, 2)).toBe(true);

  expect(await write(first, 3)).toBe(false);
  expect(await first.finish(done, "first")).toBe(false);
  expect(await write(second, 4)).toBe(true);
  expect(await second.finish(done, "second")).toBe(true);
  expect(await second.finish(done, "again")).toBe(false);

  expect((await kv.get(DONE)).value).toBe("second");
  expect((await kv.get<Uint8Array>(ROW)).value).toEqual(new Uint8Array([4]));
});

Deno.test("more than one commit takes is written in some", async () => {
  using kv = await Deno.openKv(":memory:");
  const fenced = new Fenced(kv, await kv.get(FENCE));
  const row = new Uint8Array(60_000);

  for (let i = 0; i < 30; i++) {
    expect(await fenced.write([[["large", i], row]])).toBe(true);
  }
  for (let i = 0; i < 3_000; i++) {
    expect(await fenced.write([[["gone", i], null]])).toBe(true);
  }
  expect(await fenced.commit()).toBe(true);

  const rows = await Array.fromAsync(kv.list({ prefix: ["large"] }));
  expect(rows.length).toBe(30);
});
