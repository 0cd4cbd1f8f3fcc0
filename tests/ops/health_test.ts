import { expect } from "expect";
import { refuse } from "@/lib/domain/result.ts";
import { keys } from "@/lib/store/keys.ts";
import { startServer } from "../helpers/server.ts";

const health = async (url: string) => {
  const response = await fetch(`${url}/healthz`);
  return { status: response.status, text: await response.text() };
};

Deno.test("it is well as long as it can store something, by whatever name it is asked", async () => {
  const url = new URL("https://chat.example.org");
  await using server = await startServer({ url });

  expect(await health(server.url)).toEqual({ status: 200, text: "ok\n" });
});

Deno.test("it is not when nothing can be posted", async () => {
  await using server = await startServer();

  await server.app.journal.stop(refuse("unavailable", "Broken.").refusal);

  expect((await health(server.url)).status).toBe(503);
});

Deno.test("asking all the time does not wear out the disk", async () => {
  const noon = 12 * 60 * 60_000;
  await using server = await startServer({ now: () => noon });
  const probe = () => server.app.kv.get(keys.probe());

  await health(server.url);
  const first = await probe();
  await Promise.all(Array.from({ length: 50 }, () => health(server.url)));

  expect(await probe()).toEqual(first);
});
