// A Parley that is killed right after its start.
import { openApp } from "@/lib/app.ts";
import { defaults } from "@/lib/config.ts";

await openApp({ ...defaults, dataDir: Deno.args[0] });
Deno.kill(Deno.pid, "SIGKILL");
