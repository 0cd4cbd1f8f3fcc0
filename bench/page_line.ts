import { writeAll } from "./write_all.ts";

export interface Page {
  url: string;
  headers: Record<string, string>;
}

/** One kept connection, as lean as can be: what it costs is not the server's. */
export class Line implements Disposable {
  readonly #buffer = new Uint8Array(256 * 1_024);

  private constructor(
    private readonly connection: Deno.TcpConn,
    private readonly request: Uint8Array,
  ) {}

  static async open({ url, headers }: Page): Promise<Line> {
    const { hostname, port, host, pathname } = new URL(url);
    const head = Object.entries({ host, ...headers }).map((pair) =>
      pair.join(": ")
    );
    const request = `GET ${pathname} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`;
    const connection = await Deno.connect({ hostname, port: Number(port) });
    return new Line(connection, new TextEncoder().encode(request));
  }

  /** Bytes of the answer. */
  async get(): Promise<number> {
    await writeAll(this.connection, this.request);
    let length = 0;
    let expected = Infinity;
    while (length < expected) {
      const read = await this.connection.read(this.#buffer.subarray(length));
      if (read === null) throw new Error("the server hung up");
      length += read;
      if (expected === Infinity) expected = this.#expected(length);
    }
    return length;
  }

  #expected(length: number): number {
    const text = new TextDecoder().decode(
      this.#buffer.subarray(0, Math.min(length, 4_096)),
    );
    const end = text.indexOf("\r\n\r\n");
    if (end < 0) return Infinity;
    if (!text.startsWith("HTTP/1.1 200")) throw new Error(text.slice(0, 200));
    return end + 4 + Number(/content-length: (\d+)/i.exec(text)![1]);
  }

  [Symbol.dispose]() {
    this.connection.close();
  }
}
