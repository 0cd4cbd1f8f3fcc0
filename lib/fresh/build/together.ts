import type { OnLoadResult, PluginBuild } from "esbuild-wasm";

const ISLANDS = "fresh-islands";

/** Modules that are imported when they are wanted. */
export const PARTS = "fresh-parts";

/**
 * Imported by the boot script, by every island and by every part, it makes one file of all that
 * the islands need which stand in no folder of their own: those are on nearly every page. A bundler that does not know that a page with parts has its islands already would
 * cut it into a chunk for each combination: many requests, and a tenth more bytes once packed.
 */
export const WITH_ISLANDS = `\nimport "${ISLANDS}";\n`;

export function keepTogether(build: PluginBuild, islands: string[]) {
  build.onResolve(
    { filter: new RegExp(`^${ISLANDS}$`) },
    ({ path }) => ({ path, namespace: ISLANDS }),
  );
  build.onLoad(
    { filter: /.*/, namespace: ISLANDS },
    () => ({ contents: islands.map((path) => `import "${path}";`).join("\n") }),
  );
  build.onLoad(
    { filter: /.*/, namespace: PARTS },
    ({ path }) => loadPart(path),
  );
}

/** Stands for a module, which another may also import in the ordinary way. */
async function loadPart(path: string): Promise<OnLoadResult> {
  const text = await Deno.readTextFile(path);
  const hasDefault = /\b(export|as)\s+default\b/.test(text);
  return {
    contents: `export * from "${path}";` +
      (hasDefault ? `export { default } from "${path}";` : "") + WITH_ISLANDS,
  };
}
