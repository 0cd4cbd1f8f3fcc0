// What the store alone takes for the rows of posts in pairs. With `raw`, which keeps nothing, it is
// the floor of what a post can cost there.
import { table } from "./figures.ts";
import type { Goal } from "./goals.ts";
import { Program } from "./program.ts";

const ROWS = ["message", "position", "head"]; // each with those before it

interface Bare {
  posts: number; // a second
  micros: number; // of the processor, a post
}

export async function bareRows(): Promise<Goal[]> {
  const figures: (string | number)[][] = [];
  for (let count = 1; count <= ROWS.length; count++) {
    const rows = ROWS.slice(0, count);
    await using program = Program.deno("bench/servers/bare_rows.ts", ...rows);
    const { posts, micros } = await program.told<Bare>();
    figures.push([rows.join(", "), posts, micros]);
  }
  const head = ["rows of 200 posts a commit", "posts/s", "µs/post"];
  console.log(`${table([head, ...figures])}\n`);
  return [];
}
