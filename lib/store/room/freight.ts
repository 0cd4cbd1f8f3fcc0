import type { Command } from "@/lib/domain/command.ts";
import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import type { MessageChange } from "./draft.ts";
import { countMentionRows, MAX_MENTION_ROWS } from "./mention_rows.ts";

// An atomic takes 1,000 mutations and 800 KiB, and on a service ten checks.
const MAX_MUTATIONS = 980;
const MAX_BYTES = 600_000;
const MAX_RESTORED = 8; // messages: a check each

const BYTES_A_MUTATION = 200; // about: key, names and numbers of a row without its text
const BYTES_OF_REACTORS = 16_000; // one list of them, at most
const BYTES_OF_REFS = 1_400; // one page of them, or those in a head, at most
const HEAVIEST = 60_000; // bytes of one command, at most
const ROWS_OF_POST = 4; // at most, beside its mentions: message, ref, read position, inbox
const ROWS = 7; // of any other command, at most, but for the creation of a room

/** What one commit carries, and whether more fits into it. */
export class Freight {
  readonly #rooms = new Set<RoomId>(); // each has a head
  #mutations = 0; // but for those
  #bytes = 0;
  #restored = 0;

  /** Adds a command if there is room for it; for one alone there always is. */
  take(roomId: RoomId, command: Command): boolean {
    const isFirst = this.#mutations === 0;
    this.#rooms.add(roomId);
    this.#mutations += rowsOf(command);
    if (command.type === "restore") this.#restored++;
    return isFirst ||
      this.#restored <= MAX_RESTORED &&
        this.#rooms.size + this.#mutations + mentionsOf(command) <=
          MAX_MUTATIONS &&
        this.#bytes + HEAVIEST <= MAX_BYTES;
  }

  /** What it comes to is known when it is decided; `roots` are written anyway. */
  add(
    events: readonly RoomEvent[],
    roots: ReadonlyMap<number, Message>,
  ) {
    for (const event of events) this.#bytes += weigh(event, roots);
  }

  addMentions(changes: readonly MessageChange[]) {
    const rows = countMentionRows(changes);
    this.#mutations += rows;
    this.#bytes += rows * BYTES_A_MUTATION;
  }

  /** It may be kept beside. */
  addFormer(message: Message) {
    this.#bytes += weighMessage(message);
  }
}

/** What a text says or said may name many people. */
const mentionsOf = (command: Command) =>
  command.type === "post" && !command.names ? 0 : MAX_MENTION_ROWS;

function rowsOf(command: Command): number {
  if (command.type === "create") return ROWS + 3 * command.memberIds.length;
  return command.type === "post" && !command.thread ? ROWS_OF_POST : ROWS;
}

/** About: how many bytes an event adds to a commit. */
function weigh(
  event: RoomEvent,
  roots: ReadonlyMap<number, Message>,
): number {
  const rows = (event.type === "message_posted" ? ROWS_OF_POST : ROWS) *
    BYTES_A_MUTATION;
  if (!("message" in event)) return rows;
  const list = event.type === "message_reacted" ? BYTES_OF_REACTORS : 0;
  const root = "root" in event && !roots.has(event.root.seq)
    ? weighMessage(event.root)
    : 0;
  return rows + weighMessage(event.message) + root + list + BYTES_OF_REFS;
}

function weighMessage({ body, reactions = [] }: Message): number {
  const named = reactions.reduce(
    (sum, { by }) => sum + 16 * (2 + by.length),
    0,
  );
  return 2 * (body?.length ?? 0) + named; // UTF-16 when it is not Latin-1
}
