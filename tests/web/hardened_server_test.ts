import { expect } from "expect";
import { call, serve } from "../helpers/line.ts";

Deno.test("an answer that breaks off is not taken for a whole one", async () => {
  await using server = await serve("hardened", () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Uint8Array.of(1)),
      pull: (controller) => controller.error(new Error("a fault")),
    });
    return Promise.resolve(new Response(body));
  });

  const whole = fetch(server.url).then((answer) => answer.bytes());

  await expect(whole).rejects.toThrow();
});

const nonsense = [
  "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
  "GET / HTTP/1.1\r\n\r\n",
  "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
  "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n" +
  "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
];

for (const request of nonsense) {
  const [line] = request.split("\r\n");
  Deno.test(`${line} and so on is nonsense to the hardened transport`, async () => {
    await using server = await serve(
      "hardened",
      () => Promise.resolve(new Response("understood")),
    );
    using caller = await call(server.url);

    await caller.say(request);

    expect(await caller.hear()).toContain("400 Bad Request");
  });
}

Deno.test("a header over the limit is refused by the hardened transport", async () => {
  await using server = await serve(
    "hardened",
    () => Promise.resolve(new Response("understood")),
  );
  using caller = await call(server.url);
  const ask = (length: number) =>
    caller.say(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(length)}\r\n\r\n`);

  await ask(15 * 1_024);
  expect(await caller.hear()).toContain("200 OK");
  await ask(17 * 1_024);

  expect(await caller.hear()).toContain("431");
});

Deno.test("who never says what they want is let go by the hardened transport only", async () => {
  const handler = () => Promise.resolve(new Response("at last"));
  await using native = await serve("native", handler);
  await using hardened = await serve("hardened", handler);
  using patient = await call(native.url);
  using strict = await call(hardened.url);

  const asked = performance.now();
  for (const line of [patient, strict]) await line.say("GET / HTTP/1.1\r\n");

  expect(await strict.hear()).toContain("408");
  expect(performance.now() - asked).toBeLessThan(10_000);
  await patient.say("Host: a\r\n\r\n");
  expect(await patient.hear()).toContain("200 OK"); // see limits_test.ts
});
