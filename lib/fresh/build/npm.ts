import { dirname, join } from "node:path";

type Exports = string | null | { [key: string]: Exports };

interface Package {
  imports?: Record<string, Exports>;
  exports?: Exports;
  module?: string;
  browser?: string | Record<string, string | false>;
  main?: string;
}

const CONDITIONS = ["browser", "import", "module", "default"];

/** The file that a bundle takes for an npm name, as seen from a folder. */
export async function resolveNpm(
  name: string,
  from: string,
): Promise<string | null> {
  if (name.startsWith("#")) return await resolveOwn(name, from);
  const [, packageName, rest] = /^(@[^/]+\/[^/]+|[^/]+)(.*)$/.exec(name)!;
  for (let dir = from;; dir = dirname(dir)) {
    const folder = await realPath(join(dir, "node_modules", packageName));
    if (folder) return fileIn(folder, `.${rest}`);
    if (dir === dirname(dir)) return null;
  }
}

/** A package's name for one of its own files. */
async function resolveOwn(name: string, from: string): Promise<string | null> {
  for (let dir = from; dir !== dirname(dir); dir = dirname(dir)) {
    const text = await Deno.readTextFile(join(dir, "package.json"))
      .catch(() => null);
    if (text === null) continue;
    const { imports = {} } = JSON.parse(text) as Package;
    const target = conditional(imports[name] ?? null);
    return target && join(dir, target);
  }
  return null;
}

// Real paths, so that a package reached in two ways is one package.
async function realPath(path: string): Promise<string | null> {
  try {
    return await Deno.realPath(path);
  } catch {
    return null;
  }
}

async function fileIn(folder: string, subPath: string): Promise<string | null> {
  const text = await Deno.readTextFile(join(folder, "package.json"));
  const { exports, module, browser, main } = JSON.parse(text) as Package;
  if (exports) {
    const target = exported(exports, subPath);
    return target && join(folder, target);
  }
  if (subPath !== ".") return join(folder, subPath);
  const entry = typeof browser === "string" ? browser : module ?? main;
  return join(folder, entry ?? "index.js");
}

function exported(exports: Exports, subPath: string): string | null {
  const isMap = exports !== null && typeof exports === "object" &&
    Object.keys(exports)[0]?.startsWith(".");
  if (!isMap) return subPath === "." ? conditional(exports) : null;
  if (subPath in exports) return conditional(exports[subPath]);

  for (const [pattern, target] of Object.entries(exports)) {
    const [start, end] = pattern.split("*");
    if (end === undefined || !subPath.startsWith(start)) continue;
    if (!subPath.endsWith(end)) continue;
    const middle = subPath.slice(start.length, subPath.length - end.length);
    return conditional(target)?.replaceAll("*", middle) ?? null;
  }
  return null;
}

function conditional(target: Exports): string | null {
  if (target === null || typeof target === "string") return target;
  for (const [condition, inner] of Object.entries(target)) {
    if (CONDITIONS.includes(condition)) return conditional(inner);
  }
  return null;
}
