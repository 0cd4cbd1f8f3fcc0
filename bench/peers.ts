import type { Kind } from "./speech.ts";

export const SOCKETIO = "bench/peers/socketio";
const FETCHING_MS = 120_000;

let found: Promise<Kind[]> | null = null;

/** Those that can be measured here; what keeps the others away is said once. */
export const peers = () => found ??= findPeers();

async function findPeers(): Promise<Kind[]> {
  const kinds: Kind[] = [];
  if (await fetchSocketio()) kinds.push("socketio");
  else console.log("Without Socket.IO: npm could not fetch it.\n");
  if (await isThere("/usr/bin/prosody")) kinds.push("prosody");
  else console.log(WITHOUT_PROSODY);
  return kinds;
}

const WITHOUT_PROSODY =
  "Without prosody: it is not installed (apt-get install prosody lua-dbi-sqlite3).\n";

/** Its packages, and the Node they run on, by npm: once. */
async function fetchSocketio(): Promise<boolean> {
  const node = `${SOCKETIO}/node_modules/.bin/node`;
  if (await isThere(node)) return true;
  await new Deno.Command("npm", {
    args: ["ci", "--no-audit", "--no-fund"],
    cwd: SOCKETIO,
    stdin: "null",
    stdout: "null",
    stderr: "null",
    signal: AbortSignal.timeout(FETCHING_MS),
  }).output().catch(() => null);
  return await isThere(node);
}

const isThere = (path: string) => Deno.stat(path).then(() => true, () => false);
