/** Where runs of so many backticks begin. Asked in order, it never looks at one twice. */
export class Ticks {
  #starts: Map<number, number[]> | null = null; // by length, the last first

  constructor(private readonly text: string) {}

  /** The first run of `length` at or after `from`, or -1. */
  next(length: number, from: number): number {
    this.#starts ??= this.#find();
    const starts = this.#starts.get(length) ?? [];
    while (starts.length > 0 && starts.at(-1)! < from) starts.pop();
    return starts.at(-1) ?? -1;
  }

  #find(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    let end = this.text.length;
    while (end > 0) {
      let start = end;
      while (this.text.charCodeAt(start - 1) === 0x60) start--;
      const length = end - start;
      const starts = found.get(length) ?? [];
      if (length > 0) found.set(length, starts);
      starts.push(start);
      end = start - 1;
    }
    return found;
  }
}
