// Whichever server took a request: what answers it cannot tell, and who asked cannot either.
import { expect } from "expect";
import { type TransportName, TRANSPORTS } from "@/lib/config.ts";
import { call, serve } from "../helpers/line.ts";
import { nextTurn } from "../helpers/unread.ts";

const onBoth = {
  test(name: string, story: (transport: TransportName) => Promise<void>) {
    for (const transport of TRANSPORTS) {
      Deno.test(`${name} (${transport})`, () => story(transport));
    }
  },
};

onBoth.test("a request arrives as it was sent, with its sender's address", async (transport) => {
  await using server = await serve(transport, async (request, info) => {
    const { remoteAddr } = info!;
    const { method, headers, url } = request;
    const said = [method, new URL(url).pathname, headers.get("x-thing")];
    return Response.json([...said, remoteAddr, await request.text()]);
  });

  const answer = await fetch(`${server.url}/a%20b?c`, {
    method: "PATCH",
    headers: { "x-thing": "é" },
    body: "words",
  });

  const [method, path, header, address, body] = await answer.json();
  expect([method, path, header, body]).toEqual([
    "PATCH",
    "/a%20b",
    "é",
    "words",
  ]);
  expect(address).toMatchObject({ transport: "tcp", hostname: "127.0.0.1" });
});

onBoth.test("an answer arrives as it was given, with all its cookies", async (transport) => {
  const headers: [string, string][] = [
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
    ["x-thing", "1"],
  ];
  await using server = await serve(
    transport,
    () => Promise.resolve(new Response("no", { status: 418, headers })),
  );

  const answer = await fetch(server.url);

  expect(answer.status).toBe(418);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(answer.headers.get("x-thing")).toBe("1");
  expect(await answer.text()).toBe("no");
});

onBoth.test("a body is read while it is being sent", async (transport) => {
  const heard = Promise.withResolvers<void>();
  await using server = await serve(transport, async ({ body }) => {
    let text = "";
    for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      heard.resolve();
    }
    return new Response(text);
  });
  using line = await call(server.url);

  await line.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\nhalf");
  await heard.promise;
  await line.say("done");

  expect(await line.hear()).toContain("200 OK");
});

onBoth.test("who is refused in the middle of their body hears it, and may ask again", async (transport) => {
  await using server = await serve(transport, async ({ body }) => {
    for await (const _ of body ?? []) return new Response("", { status: 413 });
    return new Response("now then");
  });
  using line = await call(server.url);

  const half = "x".repeat(256 * 1_024);
  const length = `Content-Length: ${2 * half.length}`;
  await line.say(`POST / HTTP/1.1\r\nHost: a\r\n${length}\r\n\r\n${half}`);
  expect(await line.hear()).toContain("413");
  await line.say(`${half}GET / HTTP/1.1\r\nHost: a\r\n\r\n`);

  expect(await line.hear()).toContain("now then");
});

onBoth.test("an answer begins before it is complete, and ends when its reader leaves", async (transport) => {
  const left = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  await using server = await serve(transport, ({ signal }) => {
    signal.onabort = () => gone.resolve();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Uint8Array.of(1)),
      cancel: () => left.resolve(),
    });
    return Promise.resolve(new Response(body));
  });

  const answer = await fetch(server.url);
  const reader = answer.body!.getReader();
  expect((await reader.read()).value).toEqual(Uint8Array.of(1));
  await reader.cancel();

  await Promise.all([left.promise, gone.promise]);
});

onBoth.test("headers do not wait for the first words", async (transport) => {
  await using server = await serve(
    transport,
    () => Promise.resolve(new Response(new ReadableStream())),
  );

  const { status, body } = await fetch(server.url);

  expect(status).toBe(200);
  await body!.cancel();
});

const ENOUGH = 128; // pieces, and more than all buffers on the way

onBoth.test("nothing is made for a reader who does not read", async (transport) => {
  let made = 0;
  await using server = await serve(transport, () => {
    const body = new ReadableStream({
      pull(controller) {
        if (++made === ENOUGH) controller.close();
        else controller.enqueue(new Uint8Array(1_024 * 1_024));
      },
    });
    return Promise.resolve(new Response(body));
  });
  using line = await call(server.url);

  await line.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await line.hear();
  for (let calm = 0, before = made; calm < 100; calm++, before = made) {
    await nextTurn();
    if (made > before) calm = 0;
  }

  expect(made).toBeLessThan(ENOUGH);
});
