import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { Builder } from "fresh/dev";
import { Assets, readBuilt } from "@/lib/fresh/assets.ts";
import { isUpToDate } from "@/lib/fresh/build/build.ts";
import { stopBundling } from "@/lib/fresh/build/bundle.ts";
import { makeProject } from "./project.ts";

const toFileUrl = (path: string) => pathToFileURL(path).href;

async function openProject() {
  const project = await makeProject();
  const outDir = `${project.root}/_fresh`;
  return {
    ...project,
    outDir,
    build: () => new Builder({ root: project.root }).build(),
    assets: async () => new Assets(await readBuilt(outDir), outDir),
    async scripts() {
      const { files } = await readBuilt(outDir);
      const paths = Object.entries(files)
        .filter(([url]) => url.endsWith(".js"))
        .map(([, { path }]) => Deno.readTextFile(`${outDir}/${path}`));
      return (await Promise.all(paths)).join("\n");
    },
    async [Symbol.asyncDispose]() {
      await stopBundling();
      await project[Symbol.asyncDispose]();
    },
  };
}

Deno.test("a page loads one Preact and one signals", async () => {
  await using project = await openProject();

  await project.build();
  const scripts = await project.scripts();

  // What each library says exactly once.
  assert.equal(scripts.split("1998/Math").length - 1, 1);
  assert.equal(scripts.split("preact-signals").length - 1, 1);
});

Deno.test("a program that was built finds what lies beside its sources", async () => {
  await using project = await openProject();
  await project.write(
    "deep/in/here.ts",
    "export const here = import.meta.url;",
  );
  await project.write("main.ts", 'export { here } from "@/deep/in/here.ts";');

  await project.build();
  const built = toFileUrl(`${project.outDir}/server/main.js`);
  const { here } = await import(built);

  assert.equal(here, toFileUrl(`${project.root}/deep/in/here.ts`));
});

Deno.test("a page with one small island loads little", async () => {
  await using project = await openProject();
  await project.build();
  const { boot, islands, files } = await readBuilt(project.outDir);
  const echo = islands["Echo"];

  const urls = new Set([boot!, echo].flatMap(({ url, imports }) => [
    url,
    ...imports,
  ]));
  const sizes = [...urls].map((url) => {
    const { path, encodings } = files[url];
    const packed = encodings.includes("gzip") ? ".gzip" : ""; // unless it is tiny
    return Deno.statSync(`${project.outDir}/${path}${packed}`).size;
  });

  assert.ok(urls.size <= 3, [...urls].join());
  assert.ok(sizes.reduce((sum, size) => sum + size) < 10_500, sizes.join());
});

const leaks: [what: string, text: string, path: string, told: RegExp][] = [
  [
    "the store",
    `import { open } from "@/lib/store/data/open.ts"; console.log(open);`,
    "lib/store/data/open.ts",
    /islands\/Bad\.tsx → components\/Part\.tsx → lib\/store\/data\/open\.ts would reach the browser/,
  ],
  [
    "a module of Node",
    `import { readFileSync } from "node:fs"; console.log(readFileSync);`,
    "lib/store/data/open.ts",
    /components\/Part\.tsx → node:fs would reach the browser/,
  ],
  [
    "the environment",
    `export const secret = Deno.env.get("SECRET");`,
    "lib/store/data/open.ts",
    /components\/Part\.tsx would reach the browser, but it uses Deno/,
  ],
];

for (const [what, part, path, told] of leaks) {
  Deno.test(`an island that reaches ${what} does not build`, async () => {
    await using project = await openProject();
    await project.write(path, "export const open = 1;");
    await project.write("components/Part.tsx", part);
    await project.write(
      "islands/Bad.tsx",
      `import * as part from "@/components/Part.tsx"; export default () => part;`,
    );

    await assert.rejects(project.build(), told);
  });
}

Deno.test("an island may know the types of the server, and speak of Deno", async () => {
  await using project = await openProject();
  await project.write(
    "lib/store/data/open.ts",
    "export interface Row { id: string }",
  );
  await project.write(
    "islands/Good.tsx",
    `import type { Row } from "@/lib/store/data/open.ts";
     // Deno.env is elsewhere.
     export default ({ id }: Row) => id;`,
  );

  await project.build();

  assert.ok((await project.assets()).islands["Good"]);
});

Deno.test("a tab that is still open finds the files of two builds ago, and no older ones", async () => {
  await using project = await openProject();
  const names: string[] = [];
  for (const color of ["red", "green", "blue", "black"]) {
    await project.write("static/styles.css", `:root { color: ${color} }`);
    await project.build();
    names.push((await project.assets()).asset("/styles.css"));
  }

  const assets = await project.assets();
  const colors = names.slice(1).map(async (name) => {
    const bytes = await assets.read(assets.find(name)!);
    return new TextDecoder().decode(bytes).match(/color: (\w+)/)![1];
  });

  assert.deepEqual(await Promise.all(colors), ["green", "blue", "black"]);
  assert.equal(assets.find(names[0]), undefined);
});

Deno.test("building the same again forgets no earlier build", async () => {
  await using project = await openProject();
  await project.build();
  const first = (await project.assets()).asset("/styles.css");
  await project.write("static/styles.css", ":root { color: red }");

  for (let i = 0; i < 4; i++) await project.build();

  assert.ok((await project.assets()).find(first));
});

Deno.test("only a changed source makes a build stale", async () => {
  await using project = await openProject();
  const { root, outDir } = project;
  const plan = { root, outDir, mode: "production", transforms: [] } as const;
  const isStale = async () => !await isUpToDate({ ...plan, transforms: [] });
  assert.equal(await isStale(), true);

  await project.build();
  assert.equal(await isStale(), false);

  for (
    const path of [
      "islands/Box.tsx",
      "lib/new/file.ts",
      "static/a.txt",
      "deno.json",
    ]
  ) {
    await project.write(path, "{}");
    assert.equal(await isStale(), true, path);
    await project.write("islands/Box.tsx", "export default () => null;");
    await project.write("deno.json", "{}");
    await project.build();
  }
});

Deno.test("what writes a stylesheet decides what is served", async () => {
  await using project = await openProject();
  const builder = new Builder({ root: project.root });
  builder.onTransformStaticFile(
    { pluginName: "utilities", filter: /styles\.css$/ },
    ({ text }) => ({ content: `${text}\n.p-4 { padding: 1rem }` }),
  );

  await builder.build();

  const assets = await project.assets();
  const bytes = await assets.read(assets.find("/styles.css")!);
  assert.match(new TextDecoder().decode(bytes), /rebeccapurple[^]*\.p-4/);
});
