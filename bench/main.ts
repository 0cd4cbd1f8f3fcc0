// Measures Parley beside its floors and peers. Without arguments everything, else what is named.
import { broadcast, crowd, pairs, rooms } from "./broadcast.ts";
import { pages } from "./pages.ts";

const PIECES: Record<string, () => Promise<void>> = {
  broadcast,
  crowd,
  rooms,
  pairs,
  pages,
};

for (const name of Deno.args.length > 0 ? Deno.args : Object.keys(PIECES)) {
  console.log(`\n## ${name}\n`);
  await PIECES[name]();
}
