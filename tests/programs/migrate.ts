// Opens the store in a folder with one more migration than Parley has. Killed, when told to, in
// the middle of it: the second stretch is decided but not committed.
import {
  latestSchema,
  type Migration,
  MIGRATIONS,
} from "@/lib/store/data/migrate.ts";
import { openStore } from "@/lib/store/data/open.ts";

const [dataDir, fate] = Deno.args;
const STRETCH = 3; // rows a commit

/** Not the same when done twice. */
const addOne: Migration = {
  schema: latestSchema(MIGRATIONS) + 1,
  async step(kv, cursor, atomic) {
    const rows = kv.list<number>({ prefix: ["numbers"] }, {
      limit: STRETCH,
      cursor: cursor ?? undefined,
    });
    for await (const { key, value } of rows) atomic.set(key, value + 1);
    if (cursor !== null && fate === "killed") Deno.kill(Deno.pid, "SIGKILL");
    return rows.cursor || null;
  },
};

const store = await openStore(dataDir, Date.now(), [...MIGRATIONS, addOne]);
await store.close(true);
