// Another program that keeps its songs in Deno KV.
const [path, ...songs] = Deno.args;
using kv = await Deno.openKv(path);
for (const song of songs) await kv.set(["songs", song], true);
