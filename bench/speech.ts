// How each measured server is spoken to: what a client says when it comes and when it posts, and
// what its frames tell.
import { uuidv7 } from "uuidv7";
import { numberAt, scan, type Sightings } from "./scan.ts";

export type Kind = "raw" | "parley" | "socketio";

/** What a server gives the load generator to be one of its people. */
export interface Person {
  headers?: Record<string, string>;
  token?: string;
}

export interface Speech {
  address(url: string, person: Person): URL;
  greeting: string | null;
  post(roomId: string, body: string, index: number): string;
  /** Calls for every message told and every post answered; what it returns is said back. */
  read(bytes: Uint8Array, sightings: Sightings, index: number): string | null;
}

const ZERO = "0".charCodeAt(0);

const raw: Speech = {
  address: (url) => new URL(url),
  greeting: null,
  post: (_, body, index) => JSON.stringify({ from: index, body }),
  read(bytes, sightings, index) {
    sightings.message(0, 0);
    if (bytes[8] === ZERO + index) sightings.answer(); // {"from":N
    return null;
  },
};

const parley: Speech = {
  address: (url) => new URL(url),
  greeting: '{"type":"hello","epoch":"","cursors":{}}',
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
  address: (url, { token }) => new URL(`${url}&token=${token}`),
  greeting: "40",
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

export const speeches: Record<Kind, Speech> = { raw, parley, socketio };
