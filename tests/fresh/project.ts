import { cp, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SITE } from "./fixture.ts";

const ROOT = Deno.cwd();
const COPIED = ["lib/fresh", "deno.json", "deno.lock"];

const MAIN = `
import { App, staticFiles } from "fresh";

export const app = new App()
  .use(async (ctx) => {
    const response = await ctx.next();
    if (response.status === 101) return response;
    response.headers.set(
      "content-security-policy",
      "default-src 'self'; script-src 'self'; style-src 'self'",
    );
    return response;
  })
  .use(staticFiles())
  .ws("/echo-socket", { message: (socket, { data }) => socket.send(data) })
  .fsRoutes();
`;

const DEV = `
import { Builder } from "fresh/dev";
import { color } from "./styles/color.ts";

const builder = new Builder();
builder.onTransformStaticFile(
  { pluginName: "stylesheet", filter: /styles\\.css$/ },
  () => ({ content: \`:root { color: \${color} }\` }),
);
await builder.listen(() => import("./main.ts"), {
  hostname: "127.0.0.1",
  port: 0,
});
`;

/** A project of its own in a new folder, with the pages of the site beside this file. */
export async function makeProject() {
  const root = await Deno.makeTempDir();
  for (const path of COPIED) await copy(join(ROOT, path), join(root, path));
  await symlink(join(ROOT, "node_modules"), join(root, "node_modules"));
  await copy(SITE, root);
  await Deno.writeTextFile(join(root, "main.ts"), MAIN);
  await Deno.writeTextFile(join(root, "dev.ts"), DEV);
  await Deno.mkdir(join(root, "styles"));
  await Deno.writeTextFile(
    join(root, "styles/color.ts"),
    'export const color = "red";',
  );

  return {
    root,
    async edit(path: string, from: string, to: string) {
      const text = await Deno.readTextFile(join(root, path));
      await Deno.writeTextFile(join(root, path), text.replace(from, to));
    },
    async write(path: string, text: string) {
      await Deno.mkdir(dirname(join(root, path)), { recursive: true });
      await Deno.writeTextFile(join(root, path), text);
    },
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}

const copy = (from: string, to: string) => cp(from, to, { recursive: true });

/** Runs `dev.ts` as a person would, and tells the address it prints. */
export async function startDevelopment(root: string) {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...RIGHTS, "dev.ts"],
    cwd: root,
    stdout: "piped",
    stderr: "piped",
  });
  const child = command.spawn();
  const output = listenTo(child.stdout);
  const errors = listenTo(child.stderr);

  return {
    address: await output.hears(/http:\/\/\S+\d/),
    complains: (about: RegExp) => errors.hears(about),
    async [Symbol.asyncDispose]() {
      child.kill();
      await child.status;
      await Promise.all([output.stop(), errors.stop()]);
    },
  };
}

function listenTo(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return {
    async hears(pattern: RegExp): Promise<string> {
      while (!pattern.test(heard)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`ended after: ${heard}`);
        heard += value;
      }
      return pattern.exec(heard)![0];
    },
    stop: () => reader.cancel(),
  };
}

// The same as the tasks grant.
const RIGHTS = ["net", "read", "write", "env", "sys"].map((right) =>
  `--allow-${right}`
);
