import { SOCKETIO } from "./peers.ts";
import { Program } from "./program.ts";
import type { Kind, Person } from "./speech.ts";

/** What a server says when it listens. */
export interface Listening {
  url: string;
  rooms: { id: string; people: Person[] }[];
}

/** A server's one argument, as JSON. */
export interface Wanted {
  people: number;
  rooms: number; // that they are spread over
  folder?: string; // that is kept from one start to the next
  slowMs?: number; // longer that the disk takes for every sync
  transport?: "native" | "hardened";
  roomsEach?: number; // of one person
  messages?: number; // that a room begins with
}

export function startServer(kind: Kind, wanted: Wanted): Program {
  const json = JSON.stringify(wanted);
  if (kind !== "socketio") {
    return Program.deno(`bench/servers/${kind}.ts`, json);
  }
  return new Program(`${SOCKETIO}/node_modules/.bin/node`, [
    "--disable-warning=ExperimentalWarning",
    `${SOCKETIO}/server.mjs`,
    json,
  ]);
}
