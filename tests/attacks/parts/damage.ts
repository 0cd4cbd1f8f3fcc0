import { openFolder } from "@/tests/helpers/folder.ts";
import {
  addPerson,
  addRoom,
  openTestApp,
  post,
  value,
} from "@/tests/helpers/app.ts";
import { Program } from "@/tests/helpers/program.ts";
import { copy } from "./copy.ts";
import type { Random } from "./random.ts";

const MESSAGES = 300;
const LONG = 10; // every so manieth is longer than a page of the database
const PAGE_BYTES = 4_096;
const WAL_HEADER = 32;
const WAL_FRAME = 24 + PAGE_BYTES;
const ADVICE = /restore a backup|backup was restored|belongs to another/i;

/** A data folder in which a lot has been said. */
export interface Archive {
  path: string;
  userId: string;
  roomId: string;
  said: string[];
}

/**
 * What became of it: all is there; the operator is told what to do; or nobody is told that
 * something is missing, or that its text is another one.
 */
export type Finding = "whole" | "told" | "lost" | "garbled";

/** As Parley leaves it when it is stopped, or killed: with its newest rows beside the database. */
export async function fillArchive(
  path: string,
  end: "stopped" | "killed",
): Promise<Archive> {
  await using folder = await openFolder();
  const app = await openTestApp(folder.path);
  const ada = await addPerson(app, "ada");
  const roomId = await addRoom(app, ada);
  const said = Array.from(
    { length: MESSAGES },
    (_, i) => `${i} ${"and so on ".repeat(i % LONG === 0 ? 350 : 3)}`.trim(),
  );
  for (const body of said) {
    value(await app.journal.append(roomId, post(ada, body)));
  }
  if (end === "stopped") await app.close();
  await copy(folder.path, path);
  if (end === "killed") await app.close();
  return { path, userId: ada.id, roomId, said };
}

/** Opens a damaged copy as anybody would, in a process of its own. */
export async function examine(
  archive: Archive,
  damage: (path: string) => Promise<void>,
): Promise<Finding> {
  await using folder = await openFolder();
  await copy(archive.path, folder.path);
  await damage(folder.path);
  const { userId, roomId } = archive;
  await using program = new Program("tests/programs/read_all.ts", {
    args: [folder.path, userId, roomId],
  });
  await program.status;
  const text = program.lines.join("\n");
  if (ADVICE.test(text)) return "told";
  const read = program.lines.find((line) => line.startsWith("read: "));
  if (!read) return "lost";
  const found: string[] = JSON.parse(read.slice("read: ".length));
  const isThere = new Set(found);
  if (archive.said.every((body) => isThere.has(body))) return "whole";
  return found.length < archive.said.length ? "lost" : "garbled";
}

/** Spoils one page of a database: zeros, noise, or half of it. */
export async function spoilPage(database: string, random: Random) {
  const bytes = await Deno.readFile(database);
  const start = random.below(bytes.length / PAGE_BYTES) * PAGE_BYTES;
  const noise = random.pick([() => 0, () => random.below(256)]);
  const from = random.pick([0, PAGE_BYTES / 2]);
  for (let i = from; i < PAGE_BYTES; i++) bytes[start + i] = noise();
  await Deno.writeFile(database, bytes);
}

/** Cuts the newest rows off somewhere, but not between two pages: that is like an earlier kill. */
export async function cutOff(log: string, random: Random) {
  const { size } = await Deno.stat(log);
  const length = 1 + random.below(size - 1);
  const isBetween = (length - WAL_HEADER) % WAL_FRAME === 0;
  await Deno.truncate(log, isBetween ? length - 1 : length);
}
