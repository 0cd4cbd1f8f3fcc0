// A real chat server as Debian has it: prosody, its rooms keeping every message in SQLite.
import { control, type Figures } from "./control.ts";
import type { Wanted } from "@/bench/servers.ts";
import { nickOf, type Person } from "@/bench/speech.ts";

const HOST = "localhost";
const ROOMS = "rooms.localhost";
const PASSWORD = "secret";
const TICKS_PER_SECOND = 100; // in which Linux counts what a process uses
const LOOK_MS = 50;

const { people, rooms }: Wanted = JSON.parse(Deno.args[0]);
const folder = await Deno.makeTempDir({ prefix: "parley_bench_" });
const port = freePort();
await addAccounts();
await Deno.writeTextFile(`${folder}/prosody.cfg.lua`, settings());
const prosody = new Deno.Command("prosody", {
  args: ["--root", "-F", "--config", `${folder}/prosody.cfg.lua`],
  stdout: "null",
  stderr: "null",
}).spawn();
await untilItListens();

const inRooms = Array.from({ length: rooms }, (_, i) => `room${i}@${ROOMS}`);
await control({
  url: `tcp://127.0.0.1:${port}`,
  rooms: inRooms.map((id, room) => ({
    id,
    people: Array.from({ length: people }, (_, i) => i)
      .filter((i) => i % rooms === room)
      .map((i, index): Person => ({
        seat: {
          account: `person${i}`,
          password: PASSWORD,
          room: id,
          nick: nickOf(index),
        },
      })),
  })),
}, figures);
prosody.kill();
await prosody.status;
await Deno.remove(folder, { recursive: true });
Deno.exit();

/** As it comes, but for encryption and for limits on how fast one client may talk. */
function settings(): string {
  return `
    pidfile = "${folder}/prosody.pid"
    data_path = "${folder}"
    run_as_root = true
    log = { error = "${folder}/errors.log" }
    plugin_paths = {}
    modules_enabled = { "saslauth" }
    modules_disabled = { "s2s", "s2s_auth_certs", "offline", "http", "tls" }
    interfaces = { "127.0.0.1" }
    c2s_ports = { ${port} }
    c2s_require_encryption = false
    allow_unencrypted_plain_auth = true
    authentication = "internal_plain"
    storage = { muc_log = "sql" }
    sql = { driver = "SQLite3", database = "${folder}/archive.sqlite" }
    muc_log_expires_after = "never"
    storage_archive_item_limit = 10000000
    VirtualHost "${HOST}"
    Component "${ROOMS}" "muc"
      modules_enabled = { "muc_mam" }
      muc_room_locking = false
      muc_log_all_rooms = true
  `;
}

async function addAccounts() {
  const path = `${folder}/${HOST}/accounts`;
  await Deno.mkdir(path, { recursive: true });
  const account = `return { ["password"] = "${PASSWORD}"; };`;
  for (let i = 0; i < people; i++) {
    await Deno.writeTextFile(`${path}/person${i}.dat`, account);
  }
}

async function untilItListens() {
  while (true) {
    try {
      return (await Deno.connect({ hostname: "127.0.0.1", port })).close();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

function figures(): Figures {
  const read = (name: string) =>
    Deno.readTextFileSync(`/proc/${prosody.pid}/${name}`);
  const [, after] = read("stat").split(") "); // its name may have spaces
  const [user, system] = after.split(" ").slice(11, 13).map(Number);
  const kb = Number(/VmRSS:\s+(\d+)/.exec(read("status"))![1]);
  return {
    cpuMs: (user + system) * 1_000 / TICKS_PER_SECOND,
    rssMb: kb / 1_024,
    commits: NaN,
  };
}
