import { type Signal, signal } from "@preact/signals";
import type { UserId } from "@/lib/domain/ids.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { PersonView } from "@/lib/protocol/views.ts";

const MAX_ASKED = 100; // ids one request may name

/** Null: nobody could be asked; they are asked again later. */
type Ask = (ids: UserId[]) => Promise<PersonView[] | null>;

type PeopleFrame = Extract<
  ServerFrame,
  { type: "presence" | "online" | "people" | "people_changed" | "pong" }
>;

type Here = "online" | "away";

/** Everybody this page has to do with. Whom it does not know it asks for, many at a time. */
export class People {
  /** Who is here now. */
  readonly here = signal<ReadonlyMap<UserId, Here>>(new Map());
  /** Of whom it is shown when they were here last. */
  readonly followed = new Set<UserId>();
  /** How many changes of people this page has heard of. */
  heard = 0;
  readonly #known = new Map<UserId, Signal<PersonView>>();
  readonly #ends = new Map<UserId, ReturnType<typeof setTimeout>>();
  readonly #unknown = new Set<UserId>();
  #filling: Promise<void> | null = null;
  #isStale = false;

  constructor(private readonly ask: Ask) {}

  hear(frame: PeopleFrame) {
    switch (frame.type) {
      case "people":
        return this.learn(frame.people);
      case "people_changed":
        this.heard = frame.heard;
        return frame.people ? this.learn(frame.people) : this.#askAgain();
      case "pong":
        if (frame.people > this.heard) this.heard = frame.people;
        return;
      case "online":
        return this.arrive(frame.userIds, frame.awayIds);
      case "presence": {
        const here = frame.away ? "away" : "online";
        return this.move(frame.userId, frame.online ? here : null);
      }
    }
  }

  /** What is known of somebody; whoever reads it as a signal hears of changes. */
  find(id: UserId): PersonView {
    return (this.#known.get(id) ?? this.#miss(id)).value;
  }

  learn(people: readonly PersonView[]) {
    for (const person of people) {
      const { online, away, ...said } = person;
      if (online) this.move(person.id, away ? "away" : "online");
      this.#unknown.delete(person.id);
      this.#put(said);
    }
  }

  /** Whoever is here is about to be told anew; until then nothing flickers. */
  forgetHere() {
    this.#isStale = true;
  }

  arrive(ids: readonly UserId[], awayIds: readonly UserId[]) {
    const before = this.here.peek();
    const next = new Map(this.#isStale ? [] : before);
    for (const id of ids) next.set(id, "online");
    for (const id of awayIds) next.set(id, "away");
    this.#isStale = false;
    this.here.value = next;
    for (const id of new Set([...before.keys(), ...ids])) this.#mark(id);
    // They may have been here meanwhile.
    for (const id of this.followed) if (!next.has(id)) this.#ask(id);
  }

  /** Whoever hides does not see others. */
  hideAll() {
    this.forgetHere();
    this.arrive([], []);
  }

  /** Null: has gone. */
  move(id: UserId, here: Here | null) {
    const next = new Map(this.here.peek());
    if (here) next.set(id, here);
    else next.delete(id);
    this.here.value = next;
    this.#mark(id);
    if (!here && this.followed.has(id)) this.#ask(id);
  }

  /** Asks for those whose names are missing, until all are known or nobody answers. */
  fill(): Promise<void> {
    return this.#filling ??= this.#askAll();
  }

  async #askAll() {
    await null; // whoever else is missed in this turn
    try {
      while (this.#unknown.size > 0) {
        const ids = [...this.#unknown].slice(0, MAX_ASKED);
        const people = await this.ask(ids);
        if (!people) break;
        for (const id of ids) this.#unknown.delete(id); // also those who do not exist
        this.learn(people);
      }
    } finally {
      this.#filling = null; // in the turn of the last look: whoever is missed next is asked for
    }
  }

  close() {
    for (const timer of this.#ends.values()) clearTimeout(timer);
  }

  #miss(id: UserId): Signal<PersonView> {
    const person = this.#put({ id, username: "", displayName: "…" });
    this.#ask(id);
    return person;
  }

  #ask(id: UserId) {
    this.#unknown.add(id);
    this.fill();
  }

  /** As they are now, whoever they are: too much was missed. */
  #askAgain() {
    for (const id of this.#known.keys()) this.#ask(id);
  }

  #mark(id: UserId) {
    const person = this.#known.get(id)?.peek();
    if (person) this.#put(person);
  }

  #put(said: PersonView): Signal<PersonView> {
    const { id } = said;
    const { online: _, away: __, lastSeen, ...person } = said;
    const here = this.here.peek().get(id);
    const now = {
      ...this.#untilItEnds(person),
      online: here !== undefined,
      ...here === "away" && { away: true },
      ...!here && { lastSeen },
    };
    const known = this.#known.get(id);
    if (known) known.value = now;
    else this.#known.set(id, signal(now));
    return this.#known.get(id)!;
  }

  /** What somebody says of the moment ends by itself. */
  #untilItEnds(person: PersonView): PersonView {
    const { status, quietUntil, ...rest } = person;
    const now = Date.now();
    const isSaid = status && (status.until ?? Infinity) > now;
    const isQuiet = (quietUntil ?? 0) > now;
    const end = Math.min(
      (isSaid && status.until) || Infinity,
      (isQuiet && quietUntil) || Infinity,
    );
    clearTimeout(this.#ends.get(person.id));
    if (end < Infinity) {
      const timer = setTimeout(() => this.#mark(person.id), end - now);
      this.#ends.set(person.id, timer);
    }
    return { ...rest, ...isSaid && { status }, ...isQuiet && { quietUntil } };
  }
}
