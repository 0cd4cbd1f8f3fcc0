import { expect } from "expect";
import { FRAME_VARIANTS } from "./parts/frame_variants.ts";
import { STORE_VARIANTS } from "./parts/store_variants.ts";
import { changed, openTree } from "./parts/tree.ts";
import { type Variant, VARIANTS } from "./parts/variants.ts";

const PATIENCE_MS = 20_000; // with a sentence that the real one needs a second for

// What a broken version is not told from proves nothing. Here a sentence of the suite is enough,
// where `mutants_test.ts` needs a crowd. All share one tree, so that little is compiled anew.
Deno.test("broken versions are noticed by one sentence each", async (t) => {
  await using tree = await openTree([]);
  for (const variant of [...VARIANTS, ...STORE_VARIANTS, ...FRAME_VARIANTS]) {
    await t.step(`it would be noticed if ${variant.what}`, async () => {
      await using _ = await changed(tree.root, variant.change);

      const output = await testIn(tree.root, variant);

      expect(output).toMatch(/\| [1-9]\d* failed/);
    });
  }
});

/** What the tree's own test says of it. */
async function testIn(root: string, { file, sentence }: Variant) {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["test", "--no-check", "--no-prompt", "--allow-all"],
      ...["--filter", sentence, file],
    ],
    cwd: root,
    env: { NO_COLOR: "1" },
    signal: patience,
  }).output();
  if (patience.aborted) return "It never ended | 1 failed";
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return text(stdout) + text(stderr);
}
