import { join } from "node:path";

/** A folder of one test's own, gone after it. */
export async function openFolder(dir?: string) {
  const path = await Deno.makeTempDir({ dir, prefix: "parley_test_" });
  return {
    path,
    file: (name: string) => join(path, name),
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}
