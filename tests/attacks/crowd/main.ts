// A crowd in a process of its own.
import { PACE } from "@/lib/client/line/socket.ts";
import type { Task } from "../parts/task.ts";
import { answers, readTask } from "./answers.ts";
import { Crowd } from "./crowd.ts";
import { TappedSocket } from "./tapped_socket.ts";

globalThis.WebSocket = TappedSocket as unknown as typeof WebSocket;

const task = await readTask<Task>();
Object.assign(PACE, task.pace);
const crowd = new Crowd(task);

await answers({
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
});
