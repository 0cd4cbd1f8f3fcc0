import { expect } from "expect";
import { Recent } from "@/lib/store/recent.ts";

Deno.test("what was changed while it was read is not kept as it was before", async () => {
  let stored = "before";
  const slow = Promise.withResolvers<string>();
  const readings = [slow.promise];
  const recent = new Recent(
    10,
    () => readings.shift() ?? Promise.resolve(stored),
  );

  const early = recent.get("ada");
  stored = "after";
  recent.forget("ada");
  slow.resolve("before");

  expect(await early).toBe("before");
  expect(await recent.get("ada")).toBe("after");
});

Deno.test("what was not there, or could not be read, is looked for again", async () => {
  const answers = [
    () => Promise.resolve(null),
    () => Promise.reject(new Error("disk")),
    () => Promise.resolve("ada"),
  ];
  const recent = new Recent<string>(10, () => answers.shift()!());

  expect(await recent.get("ada")).toBe(null);
  await expect(recent.get("ada")).rejects.toThrow("disk");
  expect(await recent.get("ada")).toBe("ada");
  expect(await recent.get("ada")).toBe("ada");
});

Deno.test("memory has an end: the first read makes way", async () => {
  let reads = 0;
  const recent = new Recent(2, (key) => Promise.resolve(`${key}${++reads}`));

  await Promise.all(["a", "b", "c"].map((key) => recent.get(key)));

  expect(await recent.get("c")).toBe("c3");
  expect(await recent.get("a")).toBe("a4");
});
