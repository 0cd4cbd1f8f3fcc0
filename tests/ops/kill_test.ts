import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { openFolder } from "../helpers/folder.ts";
import { type PostOffice, startPostOffice } from "../helpers/post_office.ts";

const PAGE_BYTES = 4_096;

Deno.test("killed while people talk: all that was acknowledged is there, and the file is read through", async () => {
  await using folder = await openFolder();
  const parley = await startPostOffice(folder.path);
  const kill = { count: 50, then: () => parley.program.kill("SIGKILL") };
  const others = Array.from({ length: 9 }, () => parley.talk());
  const acknowledged = (await Promise.all([parley.talk(kill), ...others]))
    .flat();
  await parley.program.status;

  const again = await startPostOffice(folder.path);

  const said = await again.said();
  expect(acknowledged.filter((ref) => !said.includes(ref))).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
  await again.program.says("The database is sound");
  expect(await again.say(uuidv7())).toBeNull();
  await stop(again);
});

Deno.test("a file that was read through once and stopped properly is not read again", async () => {
  await using folder = await openFolder();
  await kill(await startPostOffice(folder.path));
  const checked = await startPostOffice(folder.path);
  await checked.program.says("The database is sound");
  await stop(checked);

  const third = await startPostOffice(folder.path);
  await stop(third);

  expect(third.program.lines.join()).not.toContain("The database is sound");
});

Deno.test("in a damaged file nobody can post, and is told so at every start", async () => {
  await using folder = await openFolder();
  const first = await startPostOffice(folder.path);
  const refs = Array.from({ length: 300 }, () => uuidv7());
  await Promise.all(refs.map((ref) => first.say(ref)));
  await stop(first);
  await kill(await startPostOffice(folder.path));
  await damage(folder.file("parley.kv"));

  for (const _ of ["first", "second"]) {
    await using damaged = await startPostOffice(folder.path);

    await damaged.program.says("restore a backup");
    expect(await damaged.say(uuidv7())).toContain("database is damaged");
    expect(await damaged.get("/healthz")).toBe(false);
    await stop(damaged);
  }
});

Deno.test("out of file descriptors: it listens again when there are some", async () => {
  await using folder = await openFolder();
  await using parley = await startPostOffice(folder.path, { openFiles: 64 });
  const { hostname, port } = new URL(parley.url);
  const asked = Array.from(
    { length: 80 },
    () => Deno.connect({ hostname, port: Number(port) }),
  );
  const silent = (await Promise.allSettled(asked))
    .filter((result) => result.status === "fulfilled");
  await parley.program.says("stopped listening");

  for (const { value } of silent) value.close();

  await parley.program.says("listens again");
  expect(await parley.say(uuidv7())).toBeNull();
});

Deno.test("with the hardened transport it never gets there: who is too many is turned away", async () => {
  await using folder = await openFolder();
  await using parley = await startPostOffice(folder.path, {
    openFiles: 256,
    env: { PARLEY_TRANSPORT: "hardened" },
  });
  const { hostname, port } = new URL(parley.url);
  const asked = Array.from(
    { length: 400 },
    () => Deno.connect({ hostname, port: Number(port) }),
  );
  const lines = await Promise.all(asked);
  const turnedAway = await Promise.any(
    lines.map((line) => line.read(new Uint8Array(1)).catch(() => null)),
  );

  for (const line of lines) line.close();

  expect(turnedAway).toBeNull();
  await parley.program.says("may open");
  expect(await letsIn(parley)).toBe(true);
});

/** Knocks until somebody opens. */
async function letsIn({ url }: PostOffice): Promise<boolean> {
  const signal = AbortSignal.timeout(10_000);
  while (!signal.aborted) {
    const answer = await fetch(url, { signal }).catch(() => null);
    await answer?.body?.cancel();
    if (answer) return true;
  }
  return false;
}

/** Spoils the page that holds a certain message. */
/** Spoils the page that holds the most messages. */
async function damage(database: string) {
  const bytes = await Deno.readFile(database);
  const text = new TextDecoder("latin1").decode(bytes);
  const field = /ref"\$[\da-f-]{36}/g; // of a message, as values are written
  const found = Array.from(
    text.matchAll(field),
    ({ index }) => Math.floor(index / PAGE_BYTES) * PAGE_BYTES,
  );
  const pages = Object.entries(Object.groupBy(found, (page) => `${page}`));
  const [page] = pages.sort((a, b) => b[1]!.length - a[1]!.length)[0];
  await Deno.writeFile(database, bytes.fill(0xff, +page, +page + 64));
}

async function stop(parley: PostOffice) {
  parley.program.kill("SIGTERM");
  expect((await parley.program.status).code).toBe(0);
}

async function kill(parley: PostOffice) {
  parley.program.kill("SIGKILL");
  await parley.program.status;
}
