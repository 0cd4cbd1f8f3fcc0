// Every commit of the store is one sync of the disk: here they are counted and, for a disk that is
// slower than this one, made to take longer.
import { setTimeout as delay } from "node:timers/promises";

let commits = 0;

export const countCommits = () => commits;

export function watchDisk(slowMs: number) {
  const { commit } = Deno.AtomicOperation.prototype;
  Deno.AtomicOperation.prototype.commit = async function () {
    commits++;
    if (slowMs > 0) await delay(slowMs);
    return await commit.call(this);
  };
}
