import { expect } from "expect";
import { TRANSPORTS } from "@/lib/config.ts";
import { openFolder } from "../helpers/folder.ts";
import { Program, run } from "../helpers/program.ts";

const container = await Deno.readTextFile("Dockerfile");
const command: string[] = JSON.parse(container.match(/^CMD (\[.*\])$/m)![1]);
const [, ...flags] = command.slice(0, -1);

for (const transport of TRANSPORTS) {
  Deno.test(`the container's permissions are enough, even to read a database through (${transport})`, async () => {
    await using folder = await openFolder();
    await run("killed", folder.path);
    await using parley = new Program(command.at(-1)!, {
      flags: flags.map((flag) =>
        flag.replaceAll("/app", Deno.cwd()).replaceAll("/data", folder.path)
          .replace("0.0.0.0:8000", "127.0.0.1")
      ),
      env: {
        PARLEY_HOST: "127.0.0.1",
        PARLEY_PORT: "0",
        PARLEY_DATA: folder.path,
        PARLEY_TRANSPORT: transport,
      },
    });
    const url = (await parley.says("is ready")).split(" ").at(-1)!;

    await parley.says("The database is sound");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const page = await (await fetch(`${url}/register`)).text();
    const [style] = page.match(/\/styles\.\w+\.css/)!; // found from where it was built to
    expect((await fetch(url + style)).status).toBe(200);
    parley.kill("SIGTERM");
    expect((await parley.status).code).toBe(0);
  });
}

Deno.test("the container may neither run programs nor see the rest of the machine", () => {
  expect(flags.filter((flag) => flag.startsWith("--allow"))).toEqual([
    "--allow-net=0.0.0.0:8000",
    "--allow-read=/app,/data",
    "--allow-write=/data",
    "--allow-env=PARLEY_*",
  ]);
});

Deno.test("the service of systemd may do the same and no more", async () => {
  const guide = await Deno.readTextFile("docs/deploy.md");
  const [, service] = guide.match(/^ExecStart=.*deno (.*)$/m)!;

  expect(service.split(" ")).toEqual(
    command.map((word) =>
      word.replace("/app", "/opt/parley").replace("/data", "/var/lib/parley")
        .replace("0.0.0.0", "127.0.0.1")
    ),
  );
});

Deno.test("no task may run programs or load foreign libraries but the tests'", async () => {
  const { tasks } = JSON.parse(await Deno.readTextFile("deno.json"));
  const permitted = ["start", "dev", "build"].map((name) =>
    tasks[name].command
  );

  expect(permitted.join()).not.toMatch(/--allow-(all|run|ffi)|\s-A\s/);
});
