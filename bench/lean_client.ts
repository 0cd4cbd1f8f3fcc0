// A WebSocket client that costs almost nothing: frames are looked at as bytes, and nobody makes a
// string or an object of them unless the workload asks for it. Only what our servers send is
// understood: unmasked, whole frames.
import { ByteLine, joined } from "./byte_line.ts";
import { writeAll } from "./write_all.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const CLOSE = 8;
const PING = 9;
const PONG = Uint8Array.of(0x8a, 0x80, 0, 0, 0, 0);
const MASK = new Uint8Array(4); // zeros: masked as the protocol demands, without the work

export class LeanClient extends ByteLine {
  onframe: (payload: Uint8Array<ArrayBuffer>) => void = () => {};

  static async open(url: URL, headers: Record<string, string>) {
    const connection = await Deno.connect({
      hostname: url.hostname,
      port: Number(url.port),
    });
    connection.setNoDelay(true);
    const client = new LeanClient(connection);
    await client.#shakeHands(url, headers);
    client.read();
    return client;
  }

  send(text: string) {
    this.write(toFrame(encoder.encode(text)));
  }

  async #shakeHands(url: URL, headers: Record<string, string>) {
    const lines = Object.entries({
      host: url.host,
      upgrade: "websocket",
      connection: "Upgrade",
      "sec-websocket-version": "13",
      "sec-websocket-key": btoa("0123456789abcdef"),
      "sec-websocket-protocol": "parley.v1",
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `GET ${url.pathname}${url.search} HTTP/1.1\r\n`;
    const request = encoder.encode(`${head}${lines.join("")}\r\n`);
    await writeAll(this.connection, request);

    const buffer = new Uint8Array(4_096);
    const count = await this.connection.read(buffer) ?? 0;
    const answer = decoder.decode(buffer.subarray(0, count));
    if (!answer.startsWith("HTTP/1.1 101")) throw new Error(answer);
    this.rest = buffer.slice(answer.indexOf("\r\n\r\n") + 4, count);
  }

  protected take(chunk: Uint8Array<ArrayBuffer>) {
    const bytes = this.rest.length > 0 ? joined(this.rest, chunk) : chunk;
    let at = 0;
    while (true) {
      const [start, length] = header(bytes, at);
      if (start < 0 || start + length > bytes.length) break;
      const opcode = bytes[at] & 0x0f;
      if (opcode === PING) this.write(PONG);
      else if (opcode === CLOSE) this.isClosed = true;
      else this.onframe(bytes.subarray(start, start + length));
      at = start + length;
    }
    this.rest = bytes.slice(at); // the next read overwrites the buffer
  }
}

/** Where a frame's payload starts and how long it is; -1 while its header is not all there. */
function header(bytes: Uint8Array, at: number): [number, number] {
  if (at + 2 > bytes.length) return [-1, 0];
  const short = bytes[at + 1] & 0x7f;
  if (short < 126) return [at + 2, short];
  if (at + (short === 126 ? 4 : 10) > bytes.length) return [-1, 0];
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  if (short === 126) return [at + 4, view.getUint16(2)];
  return [at + 10, Number(view.getBigUint64(2))];
}

function toFrame(payload: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isShort = payload.length < 126;
  const head = new Uint8Array(isShort ? 2 : 4);
  head[0] = 0x81;
  head[1] = 0x80 | (isShort ? payload.length : 126);
  if (!isShort) new DataView(head.buffer).setUint16(2, payload.length);
  return joined(joined(head, MASK), payload);
}
