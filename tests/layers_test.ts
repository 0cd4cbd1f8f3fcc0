import { expect } from "expect";
import { dirname, join } from "node:path";
import { type Import, readImports } from "./helpers/imports.ts";

// Who may import whom: each line only itself and what stands below it.
const LAYERS = [
  ["main.ts", "dev.ts", "fresh.gen.ts", "twind.config.ts", "styles/"],
  ["routes/", "islands/", "components/"],
  ["lib/web/"],
  ["lib/realtime/"],
  ["lib/auth/", "lib/chat/", "lib/files/", "lib/search/", "lib/notify/"],
  ["lib/app.ts", "lib/open_writer.ts", "lib/neighbours.ts"],
  [
    "lib/store/",
    "lib/bus.ts",
    "lib/config.ts",
    "lib/presence.ts",
    "lib/rates.ts",
  ],
  [
    "lib/advice.ts",
    "lib/attempts.ts",
    "lib/logging.ts",
    "lib/networks.ts",
    "lib/pause.ts",
    "lib/slots.ts",
    "lib/start_error.ts",
  ],
  ["lib/protocol/"],
  ["lib/domain/"],
];

// What is sent to browsers, and what it may reach.
const BROWSER = ["islands/", "components/", "lib/client/"];
const BROWSER_MAY_REACH = [
  ...BROWSER,
  "lib/protocol/",
  "lib/domain/",
  "lib/fresh/runtime.ts",
];
const BROWSER_PACKAGES = ["preact", "@preact/signals", "uuidv7", "valibot"];

const FRESH = "lib/fresh/";
const FRESH_NAMES = ["fresh", "fresh/runtime", "fresh/dev"];

Deno.test("imports point down, and nothing of the server reaches a browser", async () => {
  const imports = await readImports(Deno.cwd(), "deno.json");

  expect(imports.length).toBeGreaterThan(0);
  expect(imports.map(fault).filter(Boolean)).toEqual([]);
});

Deno.test("the package behind one transport is loaded with that one only", async () => {
  const imports = await readImports(Deno.cwd(), "deno.json");
  const importers = (name: string) =>
    imports.filter(({ to, from, isType }) =>
      to === name && !isType && from.startsWith("lib/")
    ).map(({ from }) => from);

  expect(importers("ws")).toEqual(["lib/realtime/ws_server.ts"]);
  expect(importers("lib/realtime/ws_server.ts"))
    .toEqual(["lib/web/hardened_server.ts"]);
});

const wrong: [string, Record<string, string>][] = [
  ["a store that knows a use-case", {
    "lib/store/rooms.ts": `import "@/lib/chat/rooms.ts";`,
    "lib/chat/rooms.ts": "",
  }],
  ["a domain that knows the wire", {
    "lib/domain/model.ts": `export type { Frame } from "@/lib/protocol/a.ts";`,
    "lib/protocol/a.ts": "export type Frame = string;",
  }],
  ["an island that reads the store", {
    "islands/Room.tsx": `const store = await import("@/lib/store/rooms.ts");`,
    "lib/store/rooms.ts": "",
  }],
  ["a client that knows the layer above the wire", {
    "lib/client/line/socket.ts": `import type { App } from "@/lib/app.ts";`,
    "lib/app.ts": "export type App = string;",
  }],
  ["a component that reads files", {
    "components/Icon.tsx": `import { readFile } from "node:fs/promises";`,
  }],
  ["a framework that knows the application", {
    "lib/fresh/app.ts": `import "@/lib/config.ts";`,
    "lib/config.ts": "",
  }],
  ["a page that reaches behind the framework's names", {
    "routes/index.tsx": `import "@/lib/fresh/app.ts";`,
    "lib/fresh/app.ts": "",
  }],
  ["a path that climbs", {
    "lib/web/site.ts": `import "../app.ts";`,
    "lib/app.ts": "",
  }],
  ["a place that no layer names", { "lib/misc/a.ts": `import "./b.ts";` }],
];

for (const [what, files] of wrong) {
  Deno.test(`${what} is noticed`, async () => {
    const root = await Deno.makeTempDir();
    await writeProgram(root, files);

    const imports = await readImports(root, join(root, "deno.json"));

    expect(imports.map(fault).filter(Boolean)).toHaveLength(1);
    await Deno.remove(root, { recursive: true });
  });
}

function fault(found: Import): string | null {
  const { from, to, as } = found;
  const allowed = !as.startsWith("../") &&
    (isBrowser(from) ? mayReachBrowser(to) : mayImport(found));
  return allowed ? null : `${from} must not import ${as}`;
}

const isIn = (places: string[], path: string) =>
  places.some((place) => path.startsWith(place));

const isBrowser = (path: string) => isIn(BROWSER, path);

const mayReachBrowser = (path: string) =>
  isIn(BROWSER_MAY_REACH, path) || BROWSER_PACKAGES.includes(path);

function mayImport({ from, to, as }: Import): boolean {
  const isOurs = /\.tsx?$/.test(to);
  if (!isOurs) return true;
  if (from.startsWith(FRESH)) {
    return to.startsWith(FRESH) || to === "fresh.gen.ts"; // its own product
  }
  if (to.startsWith(FRESH)) return FRESH_NAMES.includes(as);
  if (to.startsWith("lib/client/")) return from === "fresh.gen.ts";
  const level = levelOf(from);
  return level !== -1 && level <= levelOf(to);
}

const levelOf = (path: string) =>
  LAYERS.findIndex((places) => isIn(places, path));

async function writeProgram(root: string, files: Record<string, string>) {
  await Deno.writeTextFile(
    join(root, "deno.json"),
    JSON.stringify({ imports: { "@/": "./" } }),
  );
  for (const [path, text] of Object.entries(files)) {
    await Deno.mkdir(dirname(join(root, path)), { recursive: true });
    await Deno.writeTextFile(join(root, path), text);
  }
}
