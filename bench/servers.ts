import { SOCKETIO } from "./peers.ts";
import { Program } from "./program.ts";
import type { Kind, Person } from "./speech.ts";

/** What a server says when it listens. */
export interface Listening {
  url: string;
  rooms: { id: string; people: Person[] }[];
}

export interface Wanted {
  people: number;
  rooms: number; // that they are spread over
  slowMs?: number; // longer that the disk takes for every sync
  folder?: string; // kept from one start to the next
}

export function startServer(
  kind: Kind,
  { people, rooms, slowMs = 0, folder = "" }: Wanted,
): Program {
  const args = [people, rooms, slowMs, folder].map(String);
  if (kind !== "socketio") {
    return Program.deno(`bench/servers/${kind}.ts`, ...args);
  }
  const node = `${SOCKETIO}/node_modules/.bin/node`;
  return new Program(node, [
    "--disable-warning=ExperimentalWarning",
    `${SOCKETIO}/server.mjs`,
    ...args,
  ]);
}
