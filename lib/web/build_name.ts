import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const SOURCES = [
  "components",
  "islands",
  "lib/client",
  "lib/domain",
  "lib/fresh/browser",
  "lib/protocol",
  "static",
  "styles",
];

/** Another one as soon as a browser would load something else: pages of an older build reload. */
export async function nameBuild(root: string): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(join(root, "deno.lock")));
  for (const folder of SOURCES) {
    const files = await readdir(join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    const paths = files.filter((file) => file.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)).sort();
    for (const path of paths) hash.update(await readFile(path));
  }
  return hash.digest("hex").slice(0, 12);
}
