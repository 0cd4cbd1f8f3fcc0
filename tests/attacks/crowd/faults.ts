const DETAILED = 20; // of a kind; after that they are only counted

/** What must not happen, by kind. */
export class Faults {
  readonly kinds: Record<string, string[]> = {};

  note(kind: string, detail: string) {
    const known = this.kinds[kind] ??= [];
    known.push(known.length < DETAILED ? detail : "");
  }

  clear() {
    for (const kind of Object.keys(this.kinds)) delete this.kinds[kind];
  }
}
