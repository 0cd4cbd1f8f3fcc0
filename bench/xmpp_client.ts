// As much XMPP as it takes to sit in a room and talk, over TCP: stanzas are looked at as bytes.
import { ByteLine, joined } from "./byte_line.ts";
import { writeAll } from "./write_all.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const READ_BYTES = 256 * 1_024;
const END = encoder.encode("</message>");
const STREAM =
  "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' to='localhost' version='1.0'>";

export interface Seat {
  account: string;
  password: string;
  room: string; // its address
  nick: string;
}

export class XmppClient extends ByteLine {
  onframe: (stanzas: Uint8Array<ArrayBuffer>) => void = () => {};

  /** Resolves when the room has let this one in. */
  static async open({ hostname, port }: URL, seat: Seat) {
    const connection = await Deno.connect({ hostname, port: Number(port) });
    connection.setNoDelay(true);
    const client = new XmppClient(connection);
    await client.#enter(seat);
    client.read();
    return client;
  }

  send(stanza: string) {
    this.write(encoder.encode(stanza));
  }

  async #enter({ account, password, room, nick }: Seat) {
    const plain = btoa(`\0${account}\0${password}`);
    await this.#ask(STREAM, "</stream:features>");
    await this.#ask(
      `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${plain}</auth>`,
      "<success",
    );
    await this.#ask(STREAM, "</stream:features>");
    await this.#ask(
      "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>bench</resource></bind></iq>",
      "</iq>",
    );
    await this.#ask(
      `<presence to='${room}/${nick}'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>`,
      "<subject", // the last of what a room tells whoever comes in
    );
  }

  async #ask(stanza: string, answer: string) {
    await writeAll(this.connection, encoder.encode(stanza));
    const buffer = new Uint8Array(READ_BYTES);
    let heard = "";
    while (!heard.includes(answer)) {
      const count = await this.connection.read(buffer);
      if (count === null) throw new Error(`hung up after ${heard}`);
      heard += decoder.decode(buffer.subarray(0, count));
    }
  }

  /** Hands on whole messages only. */
  protected take(chunk: Uint8Array<ArrayBuffer>) {
    const bytes = joined(this.rest, chunk);
    const end = endOfLast(bytes);
    if (end > 0) this.onframe(bytes.subarray(0, end));
    this.rest = bytes.subarray(end);
  }
}

/** Where the last whole message ends; 0 when there is none. */
function endOfLast(bytes: Uint8Array): number {
  let at = bytes.lastIndexOf(END[0]);
  while (at >= 0 && !END.every((byte, i) => bytes[at + i] === byte)) {
    at = at === 0 ? -1 : bytes.lastIndexOf(END[0], at - 1);
  }
  return at < 0 ? 0 : at + END.length;
}
