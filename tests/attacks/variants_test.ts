import { expect } from "expect";
import { openTree } from "./parts/tree.ts";
import { type Variant, VARIANTS } from "./parts/variants.ts";

// What a broken version is not told from proves nothing. Here a sentence of the suite is enough,
// where `mutants_test.ts` needs a crowd.
for (const variant of VARIANTS) {
  Deno.test(`it would be noticed if ${variant.what}`, async () => {
    await using tree = await openTree([variant.change]);

    const output = await testIn(tree.root, variant);

    expect(output).toMatch(/\| [1-9]\d* failed/);
  });
}

/** What the tree's own test says of it. */
async function testIn(root: string, { file, sentence }: Variant) {
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["test", "--no-check", "--no-prompt", "--allow-all"],
      ...["--filter", sentence, file],
    ],
    cwd: root,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return text(stdout) + text(stderr);
}
