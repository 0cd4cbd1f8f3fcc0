import type { RoomId } from "@/lib/domain/ids.ts";
import type { Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { Draft } from "./draft.ts";
import type { Committed, JournalOptions, Request } from "./journal.ts";
import { Freight } from "./freight.ts";
import { lacks, provide } from "./provide.ts";
import { ourFault, unavailable } from "./refusals.ts";
import { writeDraft } from "./rows.ts";

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
  readonly #freight = new Freight();

  constructor(private readonly options: JournalOptions) {}

  get requests(): readonly Request[] {
    return this.#requests;
  }

  /** Decides the commands from the front of `queue` that fit into one commit. */
  async form(queue: readonly Request[]) {
    await this.#readRefs(queue);
    for (const request of queue) {
      if (!this.#freight.take(request.roomId, request.command)) return;
      this.#requests.push(request);
      try {
        const draft = this.#ready(request) ?? await this.#prepare(request);
        if (draft) this.#decide(draft, request);
      } catch (error) {
        this.#answers.push({ request, error });
      }
    }
  }

  /** Where memory has all that a decision needs: most of the time. */
  #ready(request: Request): Draft | null {
    const draft = this.#drafts.get(request.roomId);
    return draft && !lacks(draft, request) ? draft : null;
  }

  /** All that a decision needs; null when the store did not give it. */
  async #prepare(request: Request): Promise<Draft | null> {
    try {
      const draft = this.#drafts.get(request.roomId) ??
        await this.#open(request.roomId);
      if (lacks(draft, request)) await provide(this.options, draft, request);
      return draft;
    } catch (error) {
      this.options.failed(error);
      this.#answers.push({ request, result: unavailable });
      return null;
    }
  }

  /** False when somebody else's write stood in the way. */
  async commit(stamp: string | null): Promise<boolean> {
    const atomic = this.options.kv.atomic();
    const changed = [...this.#drafts].filter(([, draft]) => draft.changed);
    for (const [roomId, draft] of changed) {
      writeDraft(atomic, roomId, draft);
    }
    const committed = changed.map(([id, draft]) => draft.committed(id));
    const settles = this.#settle(atomic);
    if (changed.length === 0 && !settles) return true;

    const { guard } = this.options;
    const result = await guard.commit(atomic, committed, stamp);
    if (!result.ok) return false;
    for (const [roomId, draft] of changed) {
      draft.absorb();
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

  /**
   * Most are known to be new; those that are not are looked for side by side. What fails here will
   * fail again, for the command that it concerns; until then nobody waits for it.
   */
  async #readRefs(queue: readonly Request[]) {
    const reads: Promise<void>[] = [];
    for (const { roomId, command } of queue) {
      if (command.type !== "post") continue;
      const draft = this.#drafts.get(roomId) ??
        await this.#open(roomId).catch(() => null);
      const { by, ref } = command;
      if (!draft || draft.refs.knows(by, ref)) continue;
      reads.push(draft.refs.read(this.options.kv, by, ref).catch(() => {}));
    }
    await Promise.all(reads);
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
      this.#freight.add(result.value.events, draft.roots);
      const known = draft.messageChanges.length;
      draft.take(command.by, result.value);
      this.#freight.addMentions(draft.messageChanges.slice(known));
      if (former) this.#freight.addFormer(former);
    }
    this.#answers.push({ request, result });
  }
}
