// A line between two programs on this machine that is as bad as one wants it.

/** How one connection fares, in one direction. */
export interface Weather {
  delayMs: number; // of every piece
  pieceBytes: number; // at most this many at once
  endsAfter: number; // bytes; then …
  end: "cut" | "silence"; // … both sides hear of it, or neither
}

export const FAIR: Weather = {
  delayMs: 0,
  pieceBytes: Infinity,
  endsAfter: Infinity,
  end: "cut",
};

interface Options {
  targets: { hostname: string; port: number }[]; // the first that takes it, from any one on
  /** Asked for each connection: on the way there, and back. */
  weather(): [Weather, Weather];
}

export class Proxy implements AsyncDisposable {
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #open = new Set<Deno.TcpConn>();
  readonly #lines: Promise<unknown>[] = [];
  #turn = 0;
  #cut = Promise.withResolvers<void>();

  constructor(private readonly options: Options) {
    this.#lines.push(this.#accept());
  }

  get port(): number {
    return this.#listener.addr.port;
  }

  /** Ends every connection there is, the silent ones too. */
  cutAll() {
    for (const connection of this.#open) this.#close(connection);
    this.#cut.resolve();
    this.#cut = Promise.withResolvers();
  }

  async [Symbol.asyncDispose]() {
    this.#listener.close();
    this.cutAll();
    await Promise.all(this.#lines);
  }

  async #accept() {
    for await (const client of this.#listener) {
      this.#lines.push(this.#join(client));
    }
  }

  async #join(client: Deno.TcpConn) {
    this.#open.add(client);
    const server = await this.#reach();
    if (!server || !this.#open.has(client)) {
      server?.close();
      return this.#close(client);
    }
    this.#open.add(server);
    const [there, back] = this.options.weather();
    await Promise.race([
      this.#carry(client, server, there),
      this.#carry(server, client, back),
    ]);
    this.#close(client);
    this.#close(server);
  }

  async #reach(): Promise<Deno.TcpConn | null> {
    const { targets } = this.options;
    const first = this.#turn++;
    for (let i = 0; i < targets.length; i++) {
      const target = targets[(first + i) % targets.length];
      const server = await Deno.connect(target).catch(() => null);
      if (server) return server;
    }
    return null;
  }

  /** Resolves when the connection is over; one that has fallen silent is over when it is cut. */
  async #carry(from: Deno.TcpConn, to: Deno.TcpConn, weather: Weather) {
    const buffer = new Uint8Array(64 * 1_024);
    let left = weather.endsAfter;
    while (true) {
      const count = await from.read(buffer).catch(() => null);
      if (count === null) return;
      const passing = buffer.subarray(0, Math.min(count, left));
      left -= passing.length;
      if (!await this.#pass(to, passing, weather)) return;
      if (left > 0) continue;
      const isOpen = this.#open.has(from);
      if (isOpen && weather.end === "silence") await this.#cut.promise;
      return;
    }
  }

  async #pass(to: Deno.TcpConn, bytes: Uint8Array, weather: Weather) {
    for (let at = 0; at < bytes.length;) {
      if (weather.delayMs > 0) await pause(weather.delayMs);
      const piece = bytes.subarray(at, at + weather.pieceBytes);
      const count = await to.write(piece).catch(() => null);
      if (count === null) return false;
      at += count;
    }
    return true;
  }

  #close(connection: Deno.TcpConn) {
    if (!this.#open.delete(connection)) return;
    connection.close();
  }
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
