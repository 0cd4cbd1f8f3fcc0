// A crowd in a process of its own. Its argument is a file with its `Task`; then it does what the
// lines of its input say (`number verb [arguments]`), and answers each with `#number answer`.
import { createInterface } from "node:readline";
import process from "node:process";
import { PACE } from "@/lib/client/line/socket.ts";
import type { Task } from "../parts/task.ts";
import { Crowd } from "./crowd.ts";
import { TappedSocket } from "./tapped_socket.ts";

globalThis.WebSocket = TappedSocket as unknown as typeof WebSocket;

const task: Task = JSON.parse(await Deno.readTextFile(Deno.args[0]));
Object.assign(PACE, task.pace);
const crowd = new Crowd(task);

const verbs: Record<string, (argument: never) => unknown> = {
  start: () => crowd.start(),
  open: () => crowd.open(),
  talk: (postsOnly: boolean) => crowd.talk(postsOnly),
  cut: () => crowd.cut(),
  back: (patienceMs: number) => crowd.back(patienceMs),
  hush: (patienceMs: number) => crowd.hush(patienceMs),
  compare: (patienceMs: number) => crowd.compare(patienceMs),
  recoveries: () => crowd.recoveries,
  acknowledged: () => crowd.acknowledged,
  account: () => crowd.account(),
  keep: () => crowd.keep(),
  restored: () => crowd.restored(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [number, verb, argument] = JSON.parse(line);
  answer(number, verb, argument);
}
Deno.exit();

async function answer(number: number, verb: string, argument: unknown) {
  const result = await verbs[verb](argument as never);
  console.log(`#${number} ${JSON.stringify(result ?? null)}`);
}
