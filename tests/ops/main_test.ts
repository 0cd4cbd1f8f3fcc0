import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { TRANSPORTS } from "@/lib/config.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { Device } from "../helpers/device.ts";
import { openFolder } from "../helpers/folder.ts";
import { Parley } from "../helpers/parley.ts";
import { Program } from "../helpers/program.ts";
import { RawSocket } from "../helpers/raw_socket.ts";
import { PASSWORD } from "../helpers/server.ts";
import { Visitor } from "../helpers/visitor.ts";

const PROGRAM = "tests/programs/import_main.ts";

Deno.test("importing main.ts opens, reads and listens to nothing", async () => {
  await using program = new Program(PROGRAM, { flags: ["--no-prompt"] });

  expect((await program.status).code).toBe(0);
});

for (const transport of TRANSPORTS) {
  Deno.test(`a restart asks browsers to come back, and knows them again (${transport})`, async () => {
    await using folder = await openFolder();
    const settings = { PARLEY_TRANSPORT: transport };
    await using first = await Parley.start(folder.path, settings);
    const ada = await first.signUp("ada");
    const headers = { cookie: ada.cookie, origin: first.url };
    const device = new Device(`${first.url}/api/socket`, headers);
    await device.opened();
    await device.greets();
    await say(ada, "hello");
    using silent = await RawSocket.open(`${first.url}/api/socket`, { headers });

    const asked = performance.now();
    await first.stop("SIGTERM");
    await device.until(() => device.closed, "the end of the socket");

    expect(device.closed!.code).toBe(CloseCode.goingAway);
    expect(await silent.read()).toBe(CloseCode.goingAway); // and it never answered
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(device.closed!.reason).toContain("come back"); // not the runtime's own words
    await using second = await Parley.start(folder.path, settings);
    const adaAgain = new Visitor(second.url);
    adaAgain.remember(ada.cookie);
    expect(await adaAgain.read("/rooms/general")).toContain("hello");
  });
}

Deno.test("killed right after a message was sent: it is there", async () => {
  await using folder = await openFolder();
  await using first = await Parley.start(folder.path);
  const ada = await first.signUp("ada");

  await say(ada, "the last words");
  await first.stop("SIGKILL");

  await using second = await Parley.start(folder.path);
  const adaAgain = new Visitor(second.url);
  adaAgain.remember(ada.cookie);
  expect(await adaAgain.read("/rooms/general")).toContain("the last words");
});

Deno.test("what people write, and what they prove themselves with, is in no log", async () => {
  await using folder = await openFolder();
  await using parley = await Parley.start(folder.path, { PARLEY_LOG: "debug" });

  const ada = await parley.signUp("ada");
  await say(ada, "a secret of ours");
  await ada.json("/api/rooms/general/messages", "a secret of ours");
  await ada.fetch("/people?query=a+secret+of+ours");
  await ada.submit("/sign-in", { login: "ada", password: "a secret of ours" });
  await parley.stop("SIGTERM");

  const log = parley.program.lines.join("\n");
  expect(log).toContain("POST /rooms/general");
  expect(log).not.toContain("secret");
  expect(log).not.toContain(PASSWORD);
  expect(log).not.toContain("ada@example.test");
  for (const cookie of ada.cookie.split("; ")) {
    expect(log).not.toContain(cookie.split("=")[1]);
  }
});

async function say(visitor: Visitor, body: string) {
  const form = { ref: uuidv7(), body };
  const answer = await visitor.submit("/rooms/general", form);
  expect(answer.status).toBe(303);
}
