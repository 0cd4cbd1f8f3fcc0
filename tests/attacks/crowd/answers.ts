import { createInterface } from "node:readline";
import process from "node:process";

type Verbs = Record<string, (argument: never) => unknown>;

/** The task that this program was given. */
export const readTask = async <T>(): Promise<T> =>
  JSON.parse(await Deno.readTextFile(Deno.args[0]));

/** Does what each line of the input says (`[number, verb, argument]`), and answers `#number answer`. */
export async function answers(verbs: Verbs) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [number, verb, argument] = JSON.parse(line);
    answer(number, verbs[verb](argument as never));
  }
  Deno.exit();
}

async function answer(number: number, result: unknown) {
  console.log(`#${number} ${JSON.stringify(await result ?? null)}`);
}
