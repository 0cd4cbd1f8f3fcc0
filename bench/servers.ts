import { Program } from "./program.ts";
import type { Kind, Person } from "./speech.ts";

const PEER = "bench/peers/socketio";

/** What a server says when it listens. */
export interface Listening {
  url: string;
  rooms: { id: string; people: Person[] }[];
}

/** A measured server with so many people spread over so many rooms. */
export function startServer(
  kind: Kind,
  people: number,
  rooms: number,
): Program {
  const args = [`${people}`, `${rooms}`];
  if (kind !== "socketio") {
    return Program.deno(`bench/servers/${kind}.ts`, ...args);
  }
  return new Program(`${PEER}/node_modules/.bin/node`, [
    `${PEER}/server.mjs`,
    ...args,
  ]);
}

/** Fetches the peer's packages once; false where that is not possible. */
export async function preparePeer(): Promise<boolean> {
  const hasNode = () =>
    Deno.stat(`${PEER}/node_modules/.bin/node`).then(() => true, () => false);
  if (await hasNode()) return true;
  const npm = new Deno.Command("npm", {
    args: ["ci", "--no-audit", "--no-fund"],
    cwd: PEER,
    stdout: "null",
    stderr: "null",
  });
  await npm.output().catch(() => null);
  return await hasNode();
}
