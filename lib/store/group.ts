import type { RoomEvent } from "@/lib/domain/event.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import type { Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { Draft } from "./draft.ts";
import type { Committed, JournalOptions, Request } from "./journal.ts";
import { keys } from "./keys.ts";
import {
  countMentionRows,
  MAX_MENTION_ROWS,
  writeMentions,
} from "./mention_rows.ts";
import { lacks, provide } from "./provide.ts";
import { ourFault } from "./refusals.ts";
import { writeEvent } from "./rows.ts";
import type { Sent } from "./sent.ts";

// An atomic takes 100 checks (one a room, one a posted message), 1,000 mutations and 800 KiB.
const MAX_CHECKS = 98;
const MAX_MUTATIONS = 900;
const MAX_BYTES = 600_000;

const BYTES_A_MUTATION = 200; // about: key, names and numbers of a row without its text
const MUTATIONS_A_COMMAND = 7; // at most, but for the creation of a room
const BYTES_OF_REACTORS = 16_000; // one list of them, at most
const HEAVIEST = 60_000; // bytes of one command, at most

interface Answer {
  request: Request;
  result?: Result<Decision>;
  error?: unknown; // in its place: a bug
}

/** The commands that share one atomic commit, in order. */
export class Group {
  readonly #drafts = new Map<RoomId, Draft>();
  readonly #requests: Request[] = [];
  #answers: Answer[] = [];
  #committed: Committed[] = [];
  #checks = 0;
  #mutations = 0;
  #bytes = 0;

  constructor(
    private readonly options: JournalOptions,
    private readonly sent: Sent,
  ) {}

  get requests(): readonly Request[] {
    return this.#requests;
  }

  /** Decides the commands from the front of `queue` that fit into one commit. */
  async form(queue: readonly Request[]) {
    for (const request of queue) {
      if (!this.#fits(request)) return;
      this.#requests.push(request);
      try {
        const draft = this.#drafts.get(request.roomId) ??
          await this.#open(request.roomId);
        const { sent } = this;
        if (lacks(draft, request, sent)) {
          await provide(this.options, draft, { ...request, sent });
        }
        this.#decide(draft, request);
      } catch (error) {
        this.#answers.push({ request, error });
      }
    }
  }

  /** False when somebody else's write, or a message sent before, stood in the way. */
  async commit(stamp?: string): Promise<boolean> {
    const atomic = this.options.kv.atomic();
    const changed = [...this.#drafts].filter(([, draft]) => draft.changed);
    for (const [roomId, draft] of changed) {
      if (!this.options.shared) fence(atomic, roomId, draft);
      writeDraft(atomic, roomId, draft);
    }
    const committed = changed.map(([id, draft]) => draft.committed(id));
    const settles = this.#settle(atomic);
    if (changed.length === 0 && !settles) return true;

    this.options.shared?.seal(atomic, committed, stamp!);
    const result = await atomic.commit();
    if (!result.ok) return false;
    for (const [roomId, draft] of changed) {
      draft.absorb(result.versionstamp);
      this.options.rooms.keep(roomId, draft.live);
    }
    this.#committed = committed;
    return true;
  }

  /** Resolves the senders' promises, then tells the others, in order. */
  finish() {
    for (const { request, result, error } of this.#answers) {
      if (result) request.answer(result);
      else request.fail(error);
    }
    for (const committed of this.#committed) this.options.tell(committed);
  }

  /** What memory says of these rooms can no longer be trusted. */
  forget() {
    for (const roomId of this.#drafts.keys()) this.options.rooms.forget(roomId);
  }

  /** Answers what was formed, or `queue` if nothing was. */
  refuse(result: Result<Decision>, queue: readonly Request[]): this {
    if (this.#requests.length === 0) this.#requests.push(...queue);
    this.#answers = this.#requests.map((request) => ({ request, result }));
    return this;
  }

  #fits({ roomId, command }: Request): boolean {
    this.#checks += (command.type === "post" ? 1 : 0) +
      (this.#drafts.has(roomId) ? 0 : 1);
    this.#mutations += MUTATIONS_A_COMMAND +
      (command.type === "create" ? 3 * command.memberIds.length : 0);
    return this.#requests.length === 0 ||
      this.#checks <= MAX_CHECKS &&
        this.#mutations + MAX_MENTION_ROWS <= MAX_MUTATIONS &&
        this.#bytes + HEAVIEST <= MAX_BYTES;
  }

  async #open(roomId: RoomId): Promise<Draft> {
    const draft = new Draft(roomId, await this.options.rooms.open(roomId));
    this.#drafts.set(roomId, draft);
    return draft;
  }

  #settle(atomic: Deno.AtomicOperation): boolean {
    const settling = this.#answers.filter(({ request }) => request.settle);
    for (const { request, result } of settling) {
      request.settle!(atomic, result ?? ourFault);
    }
    return settling.length > 0;
  }

  #decide(draft: Draft, request: Request) {
    const { command } = request;
    const former = "seq" in command ? draft.message(command.seq) : null;
    const result = this.options.decide(draft, command, this.options.now());
    if (result.ok) {
      for (const event of result.value.events) {
        this.#bytes += weigh(event, draft.roots);
      }
      const known = draft.messageChanges.length;
      draft.take(command.by, result.value);
      const rows = countMentionRows(draft.messageChanges.slice(known));
      this.#mutations += rows;
      this.#bytes += rows * BYTES_A_MUTATION;
      if (former) this.#bytes += weighMessage(former); // it may be kept beside
    }
    this.#answers.push({ request, result });
  }
}

/** About: how many bytes an event adds to a commit. */
function weigh(
  event: RoomEvent,
  roots: ReadonlyMap<number, Message>, // which are written anyway
): number {
  const rows = MUTATIONS_A_COMMAND * BYTES_A_MUTATION;
  if (!("message" in event)) return rows;
  const list = event.type === "message_reacted" ? BYTES_OF_REACTORS : 0;
  const root = "root" in event && !roots.has(event.root.seq)
    ? weighMessage(event.root)
    : 0;
  return rows + weighMessage(event.message) + root + list;
}

function weighMessage({ body, reactions = [] }: Message): number {
  const named = reactions.reduce(
    (sum, { by }) => sum + 16 * (2 + by.length),
    0,
  );
  return 2 * (body?.length ?? 0) + named; // UTF-16 when it is not Latin-1
}

/** Nothing is overwritten and nothing is stored twice, whatever memory says. */
function fence(atomic: Deno.AtomicOperation, roomId: RoomId, draft: Draft) {
  const { versionstamp } = draft.live;
  atomic.check({ key: keys.head(roomId), versionstamp });
  for (const { event } of draft.events) {
    if (!("message" in event) || event.seq !== event.message.seq) continue;
    const key = keys.ref(roomId, event.by, event.message.ref);
    atomic.check({ key, versionstamp: null });
  }
}

function writeDraft(
  atomic: Deno.AtomicOperation,
  roomId: RoomId,
  draft: Draft,
) {
  if (draft.events.length > 0) atomic.set(keys.head(roomId), draft.head);
  for (const { event } of draft.events) writeEvent(atomic, roomId, event);
  draft.beside.write(atomic);
  for (const change of draft.messageChanges) {
    writeMentions(atomic, roomId, change);
  }
  for (const [userId, ordinal] of draft.readOrdinals) {
    atomic.set(keys.reading(userId, roomId), ordinal);
  }
  for (const root of draft.roots.values()) {
    atomic.set(keys.message(roomId, root.seq), root);
  }
  for (const { userId, thread, ordinal } of draft.threadReadings.values()) {
    const key = keys.followed(userId, roomId, thread);
    if (ordinal === null) atomic.delete(key);
    else atomic.set(key, ordinal);
  }
}
