import { stringify, twind, virtual } from "@twind/core";
import config from "@/twind.config.ts";
import { colorTokens } from "./tokens.ts";

const ROOT = new URL("../", import.meta.url);
const SOURCES = ["components/", "islands/", "routes/"];

/** The one stylesheet: colours, the hand-written files, and the utilities in use. */
export async function buildStylesheet(): Promise<string> {
  const parts = [
    colorTokens(),
    await readImports(),
    utilities(await classCandidates()),
  ];
  return parts.join("\n") + "\n";
}

async function readImports(): Promise<string> {
  const entry = new URL("static/styles.css", ROOT);
  const imports = (await Deno.readTextFile(entry)).matchAll(/@import "(.+)";/g);
  const files = await Promise.all(
    Array.from(imports, ([, path]) => Deno.readTextFile(new URL(path, entry))),
  );
  return files.join("").replaceAll(/\/\*.*?\*\//gs, "").replaceAll(
    /\n\s*/g,
    "\n",
  );
}

function utilities(candidates: Iterable<string>): string {
  const sheet = virtual();
  const tw = twind(config, sheet);
  for (const candidate of candidates) tw(candidate);
  return stringify(sheet.target);
}

/** Every word in a string literal may be a class; Twind answers only for those that are. */
async function classCandidates(): Promise<Set<string>> {
  const candidates = new Set<string>();
  for (const folder of SOURCES) {
    for await (const source of readSources(new URL(folder, ROOT))) {
      for (const [literal] of source.matchAll(/"[^"\n]*"|`[^`]*`/g)) {
        for (const word of literal.slice(1, -1).split(/[\s${}]+/)) {
          candidates.add(word);
        }
      }
    }
  }
  return candidates;
}

async function* readSources(folder: URL): AsyncGenerator<string> {
  for (const entry of await readFolder(folder)) {
    const path = new URL(entry.name, folder);
    if (entry.isDirectory) yield* readSources(new URL(`${path}/`));
    else if (/\.tsx?$/.test(entry.name)) yield await Deno.readTextFile(path);
  }
}

/** Sorted, so that the same sources give the same bytes; a missing folder is an empty one. */
async function readFolder(folder: URL): Promise<Deno.DirEntry[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
