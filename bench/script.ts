// What a browser downloads of script for a room's page: all that it names, and what that imports.
// What is fetched later, when it is used, a test holds (tests/browser/size_test.ts).
import { gzipSync } from "node:zlib";
import { atMost, type Goal } from "./goals.ts";
import { Program } from "./program.ts";
import { GZIP } from "@/lib/fresh/build/output.ts";

const MOST_KB = 50;
const IMPORTED = /(?:from|import)\s*"([^"]+\.js)"/g;

export async function script(): Promise<Goal[]> {
  await using server = Program.deno("bench/servers/room_page.ts");
  const { url, headers } = await server.json<
    { url: string; headers: Record<string, string> }
  >();
  const html = await (await fetch(url, { headers })).text();
  const found = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)]
    .map(([, path]) => new URL(path, url).href);
  const sizes = new Map<string, number>();
  for (const address of found) await weigh(address, sizes);
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`${sizes.size} files of script, ${bytes} bytes compressed.`);
  return [
    atMost("M14", "with what it imports", [bytes / 1_024, MOST_KB], " KB"),
  ];
}

async function weigh(address: string, sizes: Map<string, number>) {
  if (sizes.has(address)) return;
  sizes.set(address, 0);
  const text = await (await fetch(address)).text();
  sizes.set(address, gzipSync(text, GZIP).length); // as it is served
  for (const [, path] of text.matchAll(IMPORTED)) {
    await weigh(new URL(path, address).href, sizes);
  }
}
