import { Program } from "./program.ts";

/** What this measured, unless it takes too long: then the programs it started are ended. */
export async function inTime<T>(seconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`it did not end within ${seconds} s`));
    Program.endAll();
  }, seconds * 1_000);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    await work.catch(() => {}); // nothing of it runs beside what comes next
  }
}
