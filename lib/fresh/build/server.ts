import type { Loader, PluginBuild } from "esbuild-wasm";
import esbuild from "esbuild-wasm/lib/browser.js";
import { dirname, extname, join, relative } from "node:path";
import { startBundling } from "./bundle.ts";
import { locate } from "./imports.ts";

const FOLDER = "server";
const OUT = "/server/";

// It asks for modules of Node's as it runs, which one file of ES modules cannot.
const LEFT_OUT = ["ws"];

/**
 * Writes the program as a few files: the runtime looks for each of many hundred modules by itself,
 * which takes most of a start.
 */
export async function bundleServer(root: string, outDir: string) {
  const folder = join(outDir, FOLDER);
  await startBundling();
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "main.ts")],
    plugins: [{
      name: "server",
      setup: (build) => takeAll(build, root, folder),
    }],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "esnext",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
    outdir: OUT,
    chunkNames: "chunk-[hash]",
    write: false,
  });
  await Deno.remove(folder, { recursive: true }).catch(() => {}); // of the build before
  await Deno.mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) {
    await Deno.writeFile(join(folder, relative(OUT, path)), contents);
  }
}

function takeAll(build: PluginBuild, root: string, folder: string) {
  build.onResolve({ filter: /.*/ }, async ({ path: name, importer }) => {
    const isOutside = name.startsWith("node:") || LEFT_OUT.includes(name);
    if (isOutside) return { path: name, external: true };
    return { path: await locate(root, name, importer) };
  });
  build.onLoad({ filter: /.*/ }, async ({ path }) => {
    const text = await Deno.readTextFile(path);
    const loader = extname(path).slice(1).replace("mjs", "js") as Loader;
    return { contents: asIfThere(text, relative(folder, path)), loader };
  });
}

/** A module finds what lies beside its source, although it runs elsewhere. */
const asIfThere = (text: string, source: string) =>
  text
    .replaceAll(
      "import.meta.url",
      `new URL(${JSON.stringify(source)}, import.meta.url).href`,
    )
    .replaceAll(
      "import.meta.dirname",
      `(import.meta.dirname + ${JSON.stringify(`/${dirname(source)}`)})`,
    );
