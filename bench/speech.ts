// How each measured server is spoken to: how a client comes in, what it says when it posts, and what
// it is told.
import { uuidv7 } from "uuidv7";
import { LeanClient } from "./lean_client.ts";
import {
  bytesOf,
  find,
  numberAt,
  scan,
  SENT_AT,
  type Sightings,
} from "./scan.ts";
import { type Seat, XmppClient } from "./xmpp_client.ts";

export type Kind = "raw" | "parley" | "socketio" | "prosody";

/** What a server gives the load generator to be one of its people. */
export interface Person {
  headers?: Record<string, string>;
  token?: string;
  seat?: Seat;
}

export interface Line {
  bytes: number; // received
  isClosed: boolean;
  onframe: (payload: Uint8Array<ArrayBuffer>) => void;
  send(text: string): void;
  close(): void;
}

/** What somebody who comes back has heard. */
export interface Heard {
  roomId: string;
  seq: number; // of the last message
  epoch: string;
}

export interface Speech {
  arrival: Uint8Array | null; // in what the server says once it tells news; null: it says nothing
  open(url: string, person: Person, heard?: Heard): Promise<Line>;
  post(roomId: string, body: string, index: number): string;
  /** Calls for every message told and every post answered; what it returns is said back. */
  read(bytes: Uint8Array, sightings: Sightings, index: number): string | null;
}

const ZERO = "0".charCodeAt(0);

const NOTHING: Heard = { roomId: "", seq: 0, epoch: "" };

const raw: Speech = {
  arrival: null,
  open: (url, { token }) => LeanClient.open(new URL(`${url}${token}`), {}),
  post: (_, body, index) => JSON.stringify({ from: index, body }),
  read(bytes, sightings, index) {
    sightings.message(0, 0);
    if (bytes[8] === ZERO + index) sightings.answer(); // {"from":N
    return null;
  },
};

const parley: Speech = {
  arrival: bytesOf('"type":"online"'),
  async open(url, { headers }, { roomId, seq, epoch } = NOTHING) {
    const origin = new URL(url.replace("ws", "http")).origin;
    const client = await LeanClient.open(new URL(url), { origin, ...headers });
    const cursors = seq > 0 ? { [roomId]: seq } : {};
    client.send(JSON.stringify({ type: "hello", epoch, cursors }));
    return client;
  },
  post: (roomId, body) =>
    JSON.stringify({ type: "post", ref: uuidv7(), roomId, body }),
  read(bytes, sightings) {
    scan(bytes, sightings);
    return null;
  },
};

// Engine.IO 4 packets and, in "message" packets, Socket.IO 5: "42" is an event, "43" its answer.
const MESSAGE = ZERO + 4;
const PING = ZERO + 2;
const EVENT = ZERO + 2;
const ANSWER = ZERO + 3;
const ID = '42["message",{"id":'.length;
let questions = 0;

const socketio: Speech = {
  arrival: bytesOf("40{"),
  async open(url, { token }, heard) {
    const after = heard ? `&after=${heard.seq}` : "";
    const address = new URL(`${url}&token=${token}${after}`);
    const client = await LeanClient.open(address, {});
    client.send("40");
    return client;
  },
  post: (roomId, body) =>
    `42${++questions}${
      JSON.stringify(["post", { roomId, ref: uuidv7(), body }])
    }`,
  read(bytes, sightings) {
    if (bytes[0] === PING) return "3";
    if (bytes[0] !== MESSAGE) return null;
    if (bytes[1] === ANSWER) sightings.answer();
    if (bytes[1] === EVENT) sightings.message(numberAt(bytes, ID), ID);
    return null;
  },
};

/** What somebody is called in a room of prosody. */
export const nickOf = (index: number) => `n${index}`;

const prosody: Speech = {
  arrival: null,
  open: (url, { seat }) => XmppClient.open(new URL(url), seat!),
  post: (room, body) =>
    `<message type='groupchat' to='${room}' id='${++questions}'><body>${body}</body></message>`,
  read(bytes, sightings, index) {
    for (const at of places(bytes, SENT_AT)) sightings.message(0, at);
    // A room sends its member's words back to them once it has kept them.
    for (const _ of places(bytes, bytesOf(`/${nickOf(index)}'`))) {
      sightings.answer();
    }
    return null;
  },
};

function* places(bytes: Uint8Array, needle: Uint8Array) {
  let at = find(bytes, needle, 0);
  while (at >= 0) {
    yield at;
    at = find(bytes, needle, at + 1);
  }
}

export const speeches: Record<Kind, Speech> = {
  raw,
  parley,
  socketio,
  prosody,
};
