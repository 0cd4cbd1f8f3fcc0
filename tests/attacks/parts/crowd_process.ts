import { Asked } from "./asked.ts";
import type { Account, Recoveries, Task } from "./task.ts";

/** A crowd in a process of its own. */
export class CrowdProcess extends Asked {
  constructor(task: Task, root?: string) {
    super("tests/attacks/crowd/main.ts", task, { root });
  }

  start = () => this.ask<null>("start");
  open = () => this.ask<null>("open");
  talk = (postsOnly = false) => this.ask<null>("talk", postsOnly);
  cut = () => this.ask<null>("cut");
  back = (patienceMs: number) => this.ask<null>("back", patienceMs);
  hush = (patienceMs: number) => this.ask<string[]>("hush", patienceMs);
  compare = (patienceMs: number) => this.ask<string[]>("compare", patienceMs);
  recoveries = () => this.ask<Recoveries>("recoveries");
  acknowledged = () => this.ask<number>("acknowledged");
  account = () => this.ask<Account>("account");
  keep = () => this.ask<null>("keep");
  restored = () => this.ask<null>("restored");
}
