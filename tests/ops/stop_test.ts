import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { TRANSPORTS } from "@/lib/config.ts";
import { openFolder } from "../helpers/folder.ts";
import { startPostOffice } from "../helpers/post_office.ts";
import { Program } from "../helpers/program.ts";

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  Deno.test(`${signal} while people talk: it ends, nothing acknowledged is lost`, async () => {
    await using folder = await openFolder();
    const parley = await startPostOffice(folder.path);
    const kill = { count: 50, then: () => parley.program.kill(signal) };
    const others = Array.from({ length: 9 }, () => parley.talk());
    const acknowledged = (await Promise.all([parley.talk(kill), ...others]))
      .flat();
    expect(await parley.program.status).toMatchObject({ code: 0 });

    await using again = await startPostOffice(folder.path);
    const said = new Set(await again.said());
    expect(acknowledged.filter((ref) => !said.has(ref))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(50);
  });
}

for (const transport of TRANSPORTS) {
  Deno.test(`it ends within 5 s although somebody never reads to the end (${transport})`, async () => {
    await using folder = await openFolder();
    await using parley = await startPostOffice(folder.path, {
      env: { PARLEY_TRANSPORT: transport },
    });
    const stuck = await fetch(`${parley.url}/stuck`);

    const asked = performance.now();
    parley.program.kill("SIGTERM");
    const { code } = await parley.program.status;

    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    await stuck.body!.cancel().catch(() => {});
  });
}

Deno.test("after a proper stop the database is not read through", async () => {
  await using folder = await openFolder();
  const first = await startPostOffice(folder.path);
  first.program.kill("SIGTERM");
  await first.program.status;

  const second = await startPostOffice(folder.path);
  second.program.kill("SIGTERM");
  await second.program.status;

  expect(second.program.lines.join()).not.toContain("The database is sound");
});

Deno.test("faults that nobody catches are noted, and it goes on", async () => {
  await using folder = await openFolder();
  await using parley = await startPostOffice(folder.path);

  await parley.get("/throw");

  await parley.program.says("a fault in a callback");
  await parley.program.says("a fault nobody awaits");
  expect(await parley.say(uuidv7())).toBeNull();
});

Deno.test("a second process on the same data refuses, the first goes on", async () => {
  await using folder = await openFolder();
  await using parley = await startPostOffice(folder.path);

  await using second = startMain({
    PARLEY_DATA: folder.path,
    PARLEY_PORT: "0",
  });

  expect((await second.status).code).toBe(1);
  await second.says("already running");
  expect(await parley.say(uuidv7())).toBeNull();
});

Deno.test("a port that is taken is said to be", async () => {
  await using folder = await openFolder();
  const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });

  await using parley = startMain({
    PARLEY_DATA: folder.path,
    PARLEY_HOST: "127.0.0.1",
    PARLEY_PORT: String((taken.addr as Deno.NetAddr).port),
  });

  expect((await parley.status).code).toBe(1);
  await parley.says("set PARLEY_HOST or PARLEY_PORT");
  taken.close();
});

Deno.test("permissions that are too few for the hardened transport are named", async () => {
  await using folder = await openFolder();
  await using parley = new Program("main.ts", {
    flags: [
      "--no-prompt",
      "--allow-net",
      "--allow-read",
      "--allow-write",
      "--allow-env=PARLEY_*",
    ],
    env: {
      PARLEY_DATA: folder.path,
      PARLEY_PORT: "0",
      PARLEY_TRANSPORT: "hardened",
    },
  });

  expect((await parley.status).code).toBe(1);
  await parley.says("Start it with --ignore-env=WS_NO_BUFFER_UTIL.");
});

Deno.test("wrong settings end it with a line each", async () => {
  await using parley = startMain({ PARLEY_PORT: "http", PARLEY_LOGS: "info" });

  expect((await parley.status).code).toBe(1);
  expect(parley.lines).toHaveLength(2);
});

const startMain = (env: Record<string, string>) =>
  new Program("main.ts", { env });
