import { type Signal, signal } from "@preact/signals";
import type { UserId } from "@/lib/domain/ids.ts";
import type { PersonView } from "@/lib/protocol/views.ts";

const MAX_ASKED = 100; // ids one request may name

/** Null: nobody could be asked; they are asked again later. */
type Ask = (ids: UserId[]) => Promise<PersonView[] | null>;

/** Everybody this page has to do with. Whom it does not know it asks for, many at a time. */
export class People {
  readonly #known = new Map<UserId, Signal<PersonView>>();
  readonly #unknown = new Set<UserId>();
  #online = new Set<UserId>();
  #asking = false;

  constructor(private readonly ask: Ask) {}

  /** What is known of somebody; whoever reads it as a signal hears of changes. */
  find(id: UserId): PersonView {
    return (this.#known.get(id) ?? this.#miss(id)).value;
  }

  learn(people: readonly PersonView[]) {
    for (const person of people) {
      if (person.online) this.#online.add(person.id);
      this.#unknown.delete(person.id);
      this.#put({ ...person, online: this.#online.has(person.id) });
    }
  }

  /** These are here, and nobody else. */
  setOnline(ids: readonly UserId[]) {
    this.#online = new Set(ids);
    for (const id of this.#known.keys()) this.#mark(id);
  }

  arrive(ids: readonly UserId[]) {
    for (const id of ids) this.#online.add(id);
    for (const id of ids) this.#mark(id);
  }

  leave(id: UserId) {
    this.#online.delete(id);
    this.#mark(id);
  }

  /** Asks for those whose names are missing, until all are known or nobody answers. */
  async fill() {
    if (this.#asking) return;
    this.#asking = true;
    await null; // whoever else is missed in this turn
    while (this.#unknown.size > 0) {
      const ids = [...this.#unknown].slice(0, MAX_ASKED);
      const people = await this.ask(ids);
      if (!people) break;
      for (const id of ids) this.#unknown.delete(id); // also those who do not exist
      this.learn(people);
    }
    this.#asking = false;
  }

  #miss(id: UserId): Signal<PersonView> {
    const online = this.#online.has(id);
    const person = this.#put({ id, username: "", displayName: "…", online });
    this.#unknown.add(id);
    this.fill();
    return person;
  }

  #mark(id: UserId) {
    const person = this.#known.get(id)?.peek();
    const online = this.#online.has(id);
    if (person && person.online !== online) this.#put({ ...person, online });
  }

  #put(person: PersonView): Signal<PersonView> {
    const known = this.#known.get(person.id);
    if (known) known.value = person;
    else this.#known.set(person.id, signal(person));
    return this.#known.get(person.id)!;
  }
}
