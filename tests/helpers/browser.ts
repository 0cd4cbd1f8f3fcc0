import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

const INSTALLED = "/usr/bin/chromium";

// Chromium needs them where it runs as root and must not look anything up.
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium of this machine, or the one that an npm package carries. Close it after use. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch(await howToLaunch());
}

/** The same with a profile of its own, which outlives it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(folder, await howToLaunch());
}

/** Not closed: killed. The profile's lock names the process. */
export async function killProfile(context: BrowserContext, folder: string) {
  const [pid] = Deno.readLinkSync(`${folder}/SingletonLock`).match(/\d+$/)!;
  const closed = context.waitForEvent("close");
  Deno.kill(Number(pid), "SIGKILL");
  await closed;
}

async function howToLaunch() {
  const carried = existsSync(INSTALLED) ? null : await unpackChromium();
  const executablePath = carried?.path ?? INSTALLED;
  return { executablePath, env: carried?.env, args: ARGS };
}

// Not in deno.json: 67 MB that nobody but a machine without Chromium should download.
const UNPACK = `
  import chromium from "npm:@sparticuz/chromium@153.0.0";
  console.log(await chromium.executablePath());
`;

async function unpackChromium() {
  const folder = join(tmpdir(), "parley_chromium_153");
  await Deno.mkdir(folder, { recursive: true });
  const alone = await Deno.open(join(folder, "lock"), {
    create: true,
    write: true,
  });
  await alone.lock(true); // tests run side by side
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-config", "--no-lock", UNPACK],
    env: { TMPDIR: folder, AWS_EXECUTION_ENV: "nodejs24.x" }, // or its libraries stay packed
    stderr: "inherit",
  }).output();
  alone.close();
  if (!success) throw new Error("There is no Chromium, and none was fetched.");
  const env = {
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
  return { path: new TextDecoder().decode(stdout).trim(), env };
}
