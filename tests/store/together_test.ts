import { expect } from "expect";
import { Together } from "@/lib/store/together.ts";

const NUMBERS = Array.from({ length: 25 }, (_, i) => i); // more than one read may ask for

Deno.test("who asks together with others is answered with their own row", async () => {
  using kv = await Deno.openKv(":memory:");
  for (const i of NUMBERS) if (i % 3 > 0) await kv.set(["row", i], `of ${i}`);
  const rows = new Together(kv);

  const found = await Promise.all(NUMBERS.map((i) => rows.get(["row", i])));
  const later = await rows.get(["row", 1]);

  expect(found.map(({ value }) => value))
    .toEqual(NUMBERS.map((i) => i % 3 > 0 ? `of ${i}` : null));
  expect(later).toEqual(found[1]);
});

Deno.test("what is asked for together is read together", async () => {
  using kv = await Deno.openKv(":memory:");
  const rows = new Together(kv);
  const getMany = kv.getMany.bind(kv);
  const read: number[] = []; // keys at once
  kv.getMany = ((keys: Deno.KvKey[]) => {
    read.push(keys.length);
    return getMany(keys);
  }) as typeof kv.getMany;

  await Promise.all(NUMBERS.map((i) => rows.get(["row", i])));
  await rows.get(["row", 1]);

  expect(read).toEqual([10, 10, 5, 1]);
});

Deno.test("a reading that fails fails for all who asked, and the next is another", async () => {
  using kv = await Deno.openKv(":memory:");
  const rows = new Together(kv);
  const tooLong = ["x".repeat(4_096)]; // for a key

  const asked = await Promise.allSettled([
    rows.get(tooLong),
    rows.get(["row"]),
  ]);
  const later = await rows.get(["row"]);

  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(later.value).toBeNull();
});
