import { copy } from "./copy.ts";

/** One place in the source, and what it says instead. */
export interface Change {
  file: string;
  was: string;
  is: string;
}

const PARTS = [
  ...["components", "islands", "lib", "routes", "static", "styles", "tests"],
  ...["deno.json", "deno.lock", "fresh.gen.ts", "main.ts", "twind.config.ts"],
];

/** A copy of the whole program with some changes in it. */
export async function openTree(changes: readonly Change[]) {
  const root = await Deno.makeTempDir({ prefix: "parley_tree_" });
  await copy(Deno.cwd(), root, (name) => PARTS.includes(name));
  await Deno.symlink(`${Deno.cwd()}/node_modules`, `${root}/node_modules`);
  for (const change of changes) await apply(root, change);
  return {
    root,
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}

/** The same for a while. */
export async function changed(root: string, change: Change) {
  const path = `${root}/${change.file}`;
  const before = await Deno.readTextFile(path);
  await apply(root, change);
  return { [Symbol.asyncDispose]: () => Deno.writeTextFile(path, before) };
}

async function apply(root: string, { file, was, is }: Change) {
  const path = `${root}/${file}`;
  const parts = (await Deno.readTextFile(path)).split(was);
  if (parts.length !== 2) {
    throw new Error(`${file} has this ${parts.length - 1} times:\n${was}`);
  }
  await Deno.writeTextFile(path, parts.join(is));
}
