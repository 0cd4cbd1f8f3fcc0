import type { Metafile, OutputFile } from "esbuild-wasm";
import esbuild from "esbuild-wasm/lib/browser.js";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Chunk } from "@/lib/fresh/assets.ts";
import { importsOf } from "./imports.ts";
import { resolveNpm } from "./npm.ts";

export interface Bundle {
  files: OutputFile[];
  chunks: Record<string, Chunk>; // by the name of their entry
}

const OUT = "/_fresh/"; // as a folder and as a URL
const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Bundles what the browser runs: entries are paths by name. */
export async function bundle(
  root: string,
  islands: Record<string, string>,
  isForDevelopment: boolean,
): Promise<Bundle> {
  const boot = join(HERE, "../browser/boot.ts");
  const entries = {
    "fresh-boot": boot,
    ...(isForDevelopment &&
      { "fresh-reload": join(HERE, "../browser/reload.ts") }),
    ...islands,
  };
  await startBundling();
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: entries,
    plugins: [importsOf(root, { boot, islands: Object.values(islands) })],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: !isForDevelopment,
    sourcemap: isForDevelopment ? "inline" : false,
    legalComments: "none",
    logLevel: "silent",
    outdir: OUT,
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "chunk-[hash]",
    metafile: true,
    write: false,
  });
  return { files: outputFiles, chunks: chunksOf(entries, metafile) };
}

// WebAssembly, in this process: a build needs no right to run programs.
let starting: Promise<void> | undefined;
export const startBundling = () => starting ??= initialize();

async function initialize() {
  const path = await resolveNpm("esbuild-wasm/esbuild.wasm", HERE);
  const wasmModule = await WebAssembly.compile(await Deno.readFile(path!));
  await esbuild.initialize({ wasmModule, worker: false });
}

export async function stopBundling() {
  if (!starting) return;
  await starting;
  starting = undefined;
  await esbuild.stop();
}

function chunksOf(
  entries: Record<string, string>,
  { outputs }: Metafile,
): Record<string, Chunk> {
  const written = Object.entries(outputs);
  return Object.fromEntries(
    Object.entries(entries).map(([name, source]) => {
      const [path] = written.find(([, { entryPoint }]) =>
        `/${entryPoint}` === source
      )!;
      const imports = [...importedBy(path, outputs)].map((other) =>
        `/${other}`
      );
      return [name, { url: `/${path}`, imports }];
    }),
  );
}

function importedBy(
  path: string,
  outputs: Metafile["outputs"],
  found = new Set<string>(),
): Set<string> {
  for (const { path: other, kind } of outputs[path].imports) {
    if (kind !== "import-statement" || found.has(other)) continue;
    found.add(other);
    importedBy(other, outputs, found);
  }
  return found;
}
