import { createHash } from "node:crypto";
import { join } from "node:path";

export const SOURCE_FOLDERS = [
  "components",
  "islands",
  "lib",
  "routes",
  "static",
  "styles",
];
export const SOURCE_FILES = [
  "deno.json",
  "deno.lock",
  "dev.ts",
  "fresh.gen.ts",
  "main.ts",
  "twind.config.ts",
];

/** The paths below a folder, each from a slash on, in a fixed order. */
export function listFiles(folder: string, below = ""): string[] {
  const paths: string[] = [];
  for (const entry of entriesOf(folder + below)) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory) paths.push(...listFiles(folder, path));
    else paths.push(path);
  }
  return paths.sort();
}

/** Route files and islands; tests may lie beside them, and `(_parts)/` are nobody's pages. */
export function listModules(folder: string): string[] {
  return listFiles(folder).filter((path) =>
    /\.tsx?$/.test(path) && !/[._]test\.tsx?$/.test(path) &&
    !path.includes("/(_")
  );
}

/** Changes when a source does, without reading any. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256");
  const paths = SOURCE_FOLDERS.flatMap((folder) =>
    listFiles(join(root, folder)).map((path) => folder + path)
  );
  for (const path of [...paths, ...SOURCE_FILES]) {
    const file = statOf(join(root, path));
    hash.update(`${path} ${file?.mtime?.getTime()} ${file?.size}\n`);
  }
  return hash.digest("hex");
}

function entriesOf(folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function statOf(path: string): Deno.FileInfo | null {
  try {
    return Deno.statSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
