/** Runs one of `tests/programs` to its end. */
export function run(name: string, ...args: string[]) {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-all", `tests/programs/${name}.ts`, ...args],
    stderr: "inherit",
  }).output();
}
