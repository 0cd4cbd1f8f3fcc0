// Reads all that one person can read in the data folder it is given, says something there, and
// prints what came of it. Deno may end the process where a database is damaged.
import { uuidv7 } from "uuidv7";
import { openApp } from "@/lib/app.ts";
import { listMessages } from "@/lib/chat/reading.ts";
import { defaults } from "@/lib/config.ts";
import { logger, startLogging } from "@/lib/logging.ts";
import { StartError } from "@/lib/start_error.ts";

const [dataDir, userId, roomId] = Deno.args;
const LIMIT = 100;

startLogging("info");
try {
  const app = await openApp({ ...defaults, dataDir });
  const user = await app.users.find(userId);
  if (!user) throw new Error("nobody is there");
  const found: (string | null)[] = [];
  let before: number | undefined;
  while (before !== 1) {
    const page = await listMessages(app, user, {
      ...{ roomId, limit: LIMIT, before },
    });
    if (!page.ok) throw new Error(page.refusal.message);
    const { messages } = page.value;
    found.push(...messages.map(({ body }) => body));
    before = messages.length < LIMIT ? 1 : messages[0].seq;
  }
  console.log(`read: ${JSON.stringify(found)}`);
  const said = { type: "post", by: userId, ref: uuidv7(), body: "hi" } as const;
  const { ok } = await app.journal.append(roomId, said);
  console.log(ok ? "stored" : "refused");
} catch (error) {
  if (error instanceof StartError) console.log(error.message);
  else logger("web").error("It failed: {error}", { error }); // as a request's failure is logged
}
Deno.exit();
