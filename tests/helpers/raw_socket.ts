// A client that says on the wire exactly what a test wants, and reads only when it is told to.
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const READ_BYTES = 256 * 1_024;

export const Opcode = {
  continuation: 0,
  text: 1,
  binary: 2,
  close: 8,
  ping: 9,
  pong: 10,
};

export type Headers = Record<string, string | null>; // null: leave it out

interface Frame {
  opcode: number;
  payload: Uint8Array;
}

interface Handshake {
  method?: string;
  headers?: Headers;
}

export class RawSocket implements Disposable {
  readonly #frames = this.#read();
  #unread: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  private constructor(
    private readonly connection: Deno.TcpConn,
    readonly status: number,
  ) {}

  /** Asks for a socket; `status` is 101 when there is one. */
  static async open(
    url: string,
    { method = "GET", headers = {} }: Handshake = {},
  ): Promise<RawSocket> {
    const { hostname, port, host, pathname } = new URL(url);
    const connection = await Deno.connect({ hostname, port: Number(port) });
    const lines = Object.entries({ ...standard(host), ...headers })
      .flatMap(([name, value]) => value === null ? [] : [`${name}: ${value}`]);
    const head = [`${method} ${pathname} HTTP/1.1`, ...lines, "", ""];
    await connection.write(encoder.encode(head.join("\r\n")));

    const buffer = new Uint8Array(4_096);
    const count = await connection.read(buffer) ?? 0;
    const [, status] = decoder.decode(buffer.subarray(0, count)).split(" ");
    return new RawSocket(connection, Number(status));
  }

  async send(
    message: string | Uint8Array,
    { opcode = Opcode.text, isLast = true, isMasked = true } = {},
  ) {
    const payload = typeof message === "string"
      ? encoder.encode(message)
      : message;
    const first = (isLast ? 0x80 : 0) | opcode;
    await this.write(header(first, payload.length, isMasked));
    await this.write(payload); // masked with zeros
  }

  /** Whatever it means. */
  async write(bytes: Uint8Array) {
    for (let at = 0; at < bytes.length;) {
      at += await this.connection.write(bytes.subarray(at));
    }
  }

  /** Reads on until a frame of this kind comes. */
  async reads(opcode: number) {
    while (true) {
      const { value, done } = await this.#frames.next();
      if (done) throw new Error("The connection ended.");
      if (value.opcode === opcode) return;
    }
  }

  /** What the server says next: a text, or the code with which it closes, 0 without one. */
  async read(): Promise<string | number> {
    while (true) {
      const { value, done } = await this.#frames.next();
      if (done) return 0;
      if (value.opcode === Opcode.text) return decoder.decode(value.payload);
      if (value.opcode === Opcode.close) return codeOf(value.payload);
    }
  }

  /** Everything until the server closes. */
  async readToEnd(): Promise<{ texts: string[]; code: number }> {
    const texts: string[] = [];
    while (true) {
      const said = await this.read();
      if (typeof said === "number") return { texts, code: said };
      texts.push(said);
    }
  }

  [Symbol.dispose]() {
    this.connection.close();
  }

  async *#read(): AsyncGenerator<Frame, void> {
    while (await this.#has(2)) {
      const opcode = this.#unread[0] & 0x0f;
      const short = this.#unread[1];
      const size = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (!await this.#has(size)) return;
      const length = lengthIn(this.#unread, size);
      if (!await this.#has(size + length)) return;
      yield { opcode, payload: this.#unread.slice(size, size + length) };
      this.#unread = this.#unread.subarray(size + length);
    }
  }

  /** Reads until there are this many bytes; false when there never will be. */
  async #has(count: number): Promise<boolean> {
    const buffer = new Uint8Array(READ_BYTES);
    while (this.#unread.length < count) {
      const read = await this.connection.read(buffer).catch(() => null);
      if (read === null) return false;
      this.#unread = joined(this.#unread, buffer.subarray(0, read));
    }
    return true;
  }
}

const standard = (host: string): Headers => ({
  host,
  upgrade: "websocket",
  connection: "Upgrade",
  "sec-websocket-version": "13",
  "sec-websocket-key": btoa("0123456789abcdef"),
  "sec-websocket-protocol": SUBPROTOCOL,
});

export function header(
  first: number,
  length: number,
  isMasked = true,
): Uint8Array {
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = new Uint8Array(size + (isMasked ? 4 : 0)); // a mask of zeros
  const view = new DataView(bytes.buffer);
  bytes[0] = first;
  bytes[1] = (isMasked ? 0x80 : 0) |
    (size === 2 ? length : size === 4 ? 126 : 127);
  if (size === 4) view.setUint16(2, length);
  if (size === 10) view.setBigUint64(2, BigInt(length));
  return bytes;
}

function lengthIn(bytes: Uint8Array, size: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (size === 2) return bytes[1];
  return size === 4 ? view.getUint16(2) : Number(view.getBigUint64(2));
}

const codeOf = (payload: Uint8Array) =>
  payload.length < 2 ? 0 : payload[0] * 256 + payload[1];

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
