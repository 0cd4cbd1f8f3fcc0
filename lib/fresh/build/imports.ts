import type { Loader, OnResolveArgs, Plugin, PluginBuild } from "esbuild-wasm";
import { dirname, extname, isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { resolveNpm } from "./npm.ts";
import { usesDeno, whyServerOnly } from "./server_only.ts";
import { keepTogether, PARTS, WITH_ISLANDS } from "./together.ts";

const LAYER = fileURLToPath(new URL("..", import.meta.url));

/** Finds what islands import, and refuses what must not reach a browser. */
export function importsOf(
  root: string,
  { boot, islands }: { boot: string; islands: string[] },
): Plugin {
  const together = new Set([boot, ...islands]);
  const importers = new Map<string, string>();

  const resolve = async ({ path: name, importer, kind }: OnResolveArgs) => {
    const path = await locate(root, name, importer);
    if (!importers.has(path)) importers.set(path, importer);

    const reason = whyServerOnly(relative(root, path));
    if (reason) throw new Error(refusal(root, importers, path, reason));
    return { path, namespace: kind === "dynamic-import" ? PARTS : "file" };
  };

  const load = async (build: PluginBuild, path: string) => {
    const text = await Deno.readTextFile(path);
    const contents = together.has(path) ? text + WITH_ISLANDS : text;
    const loader = extname(path).slice(1).replace("mjs", "js") as Loader;
    const isOurs = !path.includes("/node_modules/");
    if (isOurs && await speaksToDeno(build, contents, loader)) {
      throw new Error(refusal(root, importers, path, "it uses Deno"));
    }
    return { contents, loader };
  };

  return {
    name: "imports",
    setup(build) {
      keepTogether(
        build,
        islands.filter((path) => dirname(path) === join(root, "islands")),
      );
      build.onResolve({ filter: /.*/ }, resolve);
      build.onLoad({ filter: /.*/ }, (args) => load(build, args.path));
    },
  };
}

/** The file that a module means by a name. */
export async function locate(root: string, name: string, importer: string) {
  if (isAbsolute(name)) return name;
  if (name === "fresh") return join(LAYER, "mod.ts");
  if (name === "fresh/runtime") return join(LAYER, "runtime.ts");
  if (name.startsWith("@/lib/fresh/")) return join(LAYER, name.slice(12));
  if (name.startsWith("@/")) return join(root, name.slice(2));
  if (name.startsWith(".")) return join(dirname(importer), name);
  if (name.startsWith("node:")) return join(root, name);

  const found = await resolveNpm(name, dirname(importer));
  if (found) return found;
  throw new Error(`${relative(root, importer)} imports an unknown "${name}"`);
}

async function speaksToDeno(build: PluginBuild, text: string, loader: Loader) {
  if (!text.includes("Deno")) return false;
  const { code } = await build.esbuild.transform(text, { loader });
  return usesDeno(code);
}

function refusal(
  root: string,
  importers: Map<string, string>,
  path: string,
  reason: string,
): string {
  const chain: string[] = [];
  for (let at = path; at; at = importers.get(at) ?? "") {
    chain.unshift(relative(root, at));
  }
  return `${chain.join(" → ")} would reach the browser, but ${reason}.`;
}
