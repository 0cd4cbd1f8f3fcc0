// Begins one store after the other in a folder, each of which has to take its first rows.
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";

const BEGINNINGS = 40;

const [folder] = Deno.args;
for (let i = 0; i < BEGINNINGS; i++) {
  const app = await openApp({ ...defaults, dataDir: `${folder}/${i}` });
  await app.close();
}
