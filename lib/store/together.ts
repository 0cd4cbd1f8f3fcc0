import { getMany } from "./get_many.ts";

interface Asked {
  key: Deno.KvKey;
  resolve(row: Deno.KvEntryMaybe<unknown>): void;
  reject(reason: unknown): void;
}

/** Rows that are asked for one by one in the same turn are read together: asking costs the most. */
export class Together {
  #asked: Asked[] = [];

  constructor(private readonly kv: Deno.Kv) {}

  get<T>(key: Deno.KvKey): Promise<Deno.KvEntryMaybe<T>> {
    return new Promise((resolve, reject) => {
      const asked = { key, resolve, reject } as Asked;
      if (this.#asked.push(asked) === 1) setImmediate(() => this.#read());
    });
  }

  async #read() {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const rows = await getMany(this.kv, asked.map(({ key }) => key));
      for (const [index, { resolve }] of asked.entries()) resolve(rows[index]);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
