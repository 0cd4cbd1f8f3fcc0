// A chat as it is usually written, plainly and well: Node, Socket.IO, SQLite, every message stored
// and on the disk (synchronous = FULL) before it is acknowledged and sent on. One process, WebSocket
// only, statements prepared once. Who comes back says which message they had last and is sent what
// came after it. Its one argument, as JSON: how many `people`, spread over how many `rooms`; the
// `folder` that is kept from one start to the next; how much longer the disk takes for a sync.
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { Server } from "socket.io";

const { people, rooms, slowMs = 0, folder: kept } = JSON.parse(process.argv[2]);
const folder = kept ?? mkdtempSync(join(tmpdir(), "parley_bench_"));
const never = new Int32Array(new SharedArrayBuffer(4));
const db = new DatabaseSync(join(folder, "chat.db"));
db.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, token TEXT UNIQUE);
  CREATE TABLE IF NOT EXISTS members (room_id INTEGER, user_id INTEGER, PRIMARY KEY (room_id, user_id));
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY, room_id INTEGER, user_id INTEGER, ref TEXT, body TEXT, at INTEGER,
    UNIQUE (room_id, user_id, ref)
  );
  CREATE INDEX IF NOT EXISTS by_room ON messages (room_id, id);
`);

const insertUser = db.prepare("INSERT INTO users (name, token) VALUES (?, ?)");
const insertMember = db.prepare("INSERT INTO members VALUES (?, ?)");
const insertMessage = db.prepare(
  "INSERT INTO messages (room_id, user_id, ref, body, at) VALUES (?, ?, ?, ?, ?)",
);
const findUser = db.prepare("SELECT id, name FROM users WHERE token = ?");
const findMember = db.prepare(
  "SELECT 1 FROM members WHERE room_id = ? AND user_id = ?",
);
const listAfter = db.prepare(
  "SELECT id, room_id AS roomId, user_id AS by, at, body FROM messages WHERE room_id = ? AND id > ? ORDER BY id",
);
const listRooms = db.prepare("SELECT room_id FROM members WHERE user_id = ?");

if (!db.prepare("SELECT 1 FROM users").get()) {
  db.exec("BEGIN");
  for (let i = 0; i < people; i++) {
    const { lastInsertRowid: id } = insertUser.run(`Person ${i}`, randomUUID());
    insertMember.run(i % rooms, id);
  }
  db.exec("COMMIT");
}
const inRooms = Array.from({ length: rooms }, () => []);
for (
  const { room_id: room, token } of db.prepare(
    "SELECT room_id, token FROM members JOIN users ON id = user_id ORDER BY id",
  ).all()
) inRooms[room].push({ token });

const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false });

io.use((socket, next) => {
  socket.data.user = findUser.get(socket.handshake.query.token);
  next(socket.data.user ? undefined : new Error("unauthenticated"));
});

io.on("connection", (socket) => {
  const { user } = socket.data;
  for (const { room_id: id } of listRooms.all(user.id)) {
    socket.join(`room ${id}`);
    const { after } = socket.handshake.query;
    if (after === undefined) continue;
    for (const message of listAfter.all(id, Number(after))) {
      socket.emit("message", message);
    }
  }

  socket.on("post", ({ roomId, ref, body }, answer) => {
    if (typeof body !== "string" || body.length === 0 || body.length > 4_000) {
      return answer({ error: "invalid" });
    }
    if (!findMember.get(roomId, user.id)) return answer({ error: "forbidden" });
    const at = Date.now();
    const { lastInsertRowid: id } = insertMessage.run(
      roomId,
      user.id,
      ref,
      body,
      at,
    );
    if (slowMs > 0) Atomics.wait(never, 0, 0, slowMs); // a slower disk holds it up here
    answer({ id });
    io.to(`room ${roomId}`).emit("message", {
      id,
      roomId,
      by: user.id,
      at,
      body,
    });
  });
});

// Everybody may wait to be let in, as with Parley: who finds no place tries again a second later.
http.listen({ port: 0, host: "127.0.0.1", backlog: 16_384 }, () => {
  const url =
    `ws://127.0.0.1:${http.address().port}/socket.io/?EIO=4&transport=websocket`;
  console.log(
    JSON.stringify({
      url,
      rooms: inRooms.map((people, id) => ({ id: `${id}`, people })),
    }),
  );
});

const lines = createInterface({ input: process.stdin });
lines.on("line", () => {
  const { user, system } = process.cpuUsage();
  const rssMb = process.memoryUsage().rss / 1_048_576;
  console.log(JSON.stringify({ cpuMs: (user + system) / 1_000, rssMb }));
});
lines.on("close", () => {
  if (!kept) rmSync(folder, { recursive: true });
  process.exit();
});
