import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { hasKvService, KvService } from "../helpers/kv_service.ts";
import { Program } from "../helpers/program.ts";
import { PASSWORD } from "../helpers/server.ts";
import { Visitor } from "../helpers/visitor.ts";

// What a program may do on Deno Deploy: no disk to write, no programs, no native code.
const DEPLOY = [
  "--no-prompt",
  "--allow-net",
  "--allow-read",
  "--allow-env",
  "--allow-sys",
];

/** One isolate as the platform starts it; where its store is, the platform knows. */
const isolate = (service: KvService) =>
  new Program("main.ts", {
    flags: DEPLOY,
    env: {
      DENO_DEPLOYMENT_ID: "a-deployment",
      DENO_KV_DEFAULT_PATH: service.url.href.slice(0, -1),
      PARLEY_HOST: "127.0.0.1",
      PARLEY_PORT: "0",
    },
  });

const urlOf = async (program: Program) =>
  (await program.says("is ready")).split(" ").at(-1)!;

Deno.test({
  name: "with the permissions of Deno Deploy two isolates are one Parley",
  ignore: !hasKvService,
  async fn() {
    await using service = await KvService.start();
    await using one = isolate(service);
    const ada = new Visitor(await urlOf(one));
    await using two = isolate(service);
    const elsewhere = new Visitor(await urlOf(two));

    const joined = await ada.submit("/register", {
      username: "ada",
      displayName: "Ada",
      email: "ada@example.test",
      password: PASSWORD,
    });
    await joined.body?.cancel();
    const said = await ada.json("/api/rooms/general/messages", {
      ref: uuidv7(),
      body: "hello",
    });
    expect(said.status).toBe(201);
    elsewhere.remember(ada.cookie);

    expect(await elsewhere.read("/rooms/general")).toContain("hello");
    expect((await elsewhere.fetch("/healthz")).status).toBe(200);
  },
});
