// What stands between a browser and Parley in an office: it does as it thinks right.
const UPGRADE = /^upgrade: *websocket\r$/im;
const REFUSAL = "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n";

/** One request on its way, until its answer is over or nobody waits for it any more. */
interface Line {
  path: string | null; // of the last request on it
  client: Deno.TcpConn;
}

/** A proxy that refuses sockets, or holds streams back until they are over, or both. */
export class Gateway implements AsyncDisposable {
  refusesSockets = false;
  holdsStreams = false;
  readonly asked: string[] = []; // method and path
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #lines = new Set<Line>();
  readonly #carrying: Promise<unknown>[] = [];
  readonly #target: { hostname: string; port: number };

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#target = { hostname, port: Number(port) };
    this.#carrying.push(this.#accept());
  }

  get url(): string {
    return `http://127.0.0.1:${this.#listener.addr.port}`;
  }

  /** How many requests for this path are open now. */
  open(path: string): number {
    return [...this.#lines].filter((line) => line.path === path).length;
  }

  /** Ends every connection. */
  cutAll() {
    for (const { client } of this.#lines) close(client);
  }

  async [Symbol.asyncDispose]() {
    this.#listener.close();
    this.cutAll();
    await Promise.all(this.#carrying);
  }

  async #accept() {
    for await (const client of this.#listener) {
      this.#carrying.push(this.#join(client));
    }
  }

  async #join(client: Deno.TcpConn) {
    const line: Line = { path: null, client };
    this.#lines.add(line);
    const server = await Deno.connect(this.#target);
    await Promise.race([
      this.#carry(client, server, (text) => this.#isLetThrough(line, text)),
      this.#carry(server, client, () => this.#isPassedOn(line)),
    ]);
    this.#lines.delete(line);
    close(client);
    close(server);
  }

  async #carry(
    from: Deno.TcpConn,
    to: Deno.TcpConn,
    passes: (text: string) => boolean,
  ) {
    const buffer = new Uint8Array(64 * 1_024);
    const decoder = new TextDecoder();
    while (true) {
      const count = await from.read(buffer).catch(() => null);
      if (count === null) return;
      const bytes = buffer.slice(0, count);
      if (!passes(decoder.decode(bytes))) continue;
      if (!await writeAll(to, bytes)) return;
    }
  }

  #isLetThrough(line: Line, text: string): boolean {
    const [, method, path] = /^([A-Z]+) (\/[^ ?]*)\S* HTTP/.exec(text) ?? [];
    if (!path) return true; // a body, or what a socket says
    line.path = path;
    this.asked.push(`${method} ${path}`);
    if (!this.refusesSockets || !UPGRADE.test(text)) return true;
    writeAll(line.client, new TextEncoder().encode(REFUSAL));
    return false;
  }

  /** A stream is not over before its line is: nothing of it is ever passed on. */
  #isPassedOn({ path }: Line): boolean {
    return !this.holdsStreams || path !== "/api/events";
  }
}

async function writeAll(to: Deno.TcpConn, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length;) {
    const count = await to.write(bytes.subarray(at)).catch(() => null);
    if (count === null) return false;
    at += count;
  }
  return true;
}

function close(connection: Deno.TcpConn) {
  try {
    connection.close();
  } catch { /* it is closed already */ }
}
