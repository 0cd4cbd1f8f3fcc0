interface Ticks {
  all: number;
  stolen: number;
}

/** From now on: percent of the processors' time that a virtual machine's host kept back. */
export async function watchHost(): Promise<() => Promise<number>> {
  const before = await ticks();
  return async () => {
    const after = await ticks();
    const stolen = after.stolen - before.stolen;
    return 100 * stolen / Math.max(1, after.all - before.all);
  };
}

/** Since the machine was started, of all processors (proc(5), `stat`); none where that is not told. */
async function ticks(): Promise<Ticks> {
  const stat = await Deno.readTextFile("/proc/stat").catch(() => "");
  const times = /^cpu .*/.exec(stat)?.[0].split(/\s+/).slice(1, 9).map(Number);
  if (!times) return { all: 0, stolen: 0 };
  return { all: times.reduce((sum, time) => sum + time), stolen: times[7] };
}
