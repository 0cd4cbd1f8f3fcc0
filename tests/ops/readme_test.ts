import { expect } from "expect";
import { existsSync } from "node:fs";
import { SETTINGS } from "@/lib/config.ts";
import { RATES } from "@/lib/rates.ts";

const readme = await Deno.readTextFile("README.md");
const guide = await Deno.readTextFile("docs/deploy.md");
const operations = await Deno.readTextFile("docs/operations.md");

/** The rows whose first cell is `code`, as cells without their marks. */
const rows = (readme + guide).split("\n").filter((line) => /^\| `/.test(line))
  .map((line) =>
    line.split("|").slice(1, -1).map((cell) =>
      cell.trim().replace(/^`([^`]*)`$/, "$1")
    )
  );

Deno.test("the table of settings is the settings, with their defaults", () => {
  const described = rows.filter(([name]) => /^PARLEY_\w+$/.test(name))
    .map(([name, fallback]) => [name, fallback]);
  const settings = Object.entries(SETTINGS)
    .map(([name, schema]) => [name, schema.default ?? ""]);

  expect(described.sort()).toEqual(settings.sort());
});

Deno.test("every rate that can be set is named", () => {
  const [, , row] = rows.find(([name]) => name === "PARLEY_RATES")!;

  for (const name of Object.keys(RATES)) expect(row).toContain(`\`${name}\``);
});

Deno.test("every file that is named exists", () => {
  const paths = [...`${readme}${guide}${operations}`.matchAll(
    /`((?:lib|routes|islands|components|docs)\/[\w./-]+)`/g,
  )].map(([, path]) => path);

  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

Deno.test("every task that is named exists, and the other way round", async () => {
  const { tasks } = JSON.parse(await Deno.readTextFile("deno.json"));
  const named = rows.filter(([name]) => name.startsWith("deno task "))
    .map(([name]) => name.split(" ")[2]);

  expect(named.sort()).toEqual(Object.keys(tasks).sort());
});

Deno.test("the sentences that are explained are those Parley says", async () => {
  const sources = [
    "store/data/data_folder",
    "store/data/identity",
    "store/data/inspect",
    "store/data/migrate",
    "store/data/health",
    "web/listen",
  ]
    .map((name) => Deno.readTextFile(`lib/${name}.ts`));
  const text = (await Promise.all(sources)).join();
  const [, table] = readme.split("When it does not start");
  const sentences = [...table.matchAll(/^\| `([^`]+)` /gm)]
    .flatMap(([, sentence]) => sentence.split("…"))
    .map((part) => part.trim())
    .filter((part) => part && !/PARLEY_$|^must/.test(part));

  expect(sentences.length).toBeGreaterThan(6);
  for (const sentence of sentences) expect(text).toContain(sentence);
});
