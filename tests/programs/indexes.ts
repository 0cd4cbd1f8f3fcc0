// Indexes what there is, and dies as soon as something of a room's first bundle was written.
import { keys } from "@/lib/store/keys.ts";
import { openTestApp } from "@/tests/helpers/app.ts";

const [dataDir, roomId] = Deno.args;
const app = await openTestApp(dataDir);
const changes = app.kv.watch([keys.bundle(roomId, 0)])[Symbol.asyncIterator]();
await changes.next(); // as it was
await changes.next();
Deno.kill(Deno.pid, "SIGKILL");
