import assert from "node:assert/strict";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { buildSite, siteApp } from "./fixture.ts";

Deno.test("built files are served well", async (t) => {
  await using site = await buildSite();
  const handler = siteApp(site.outDir).handler();
  const ask = (path: string, headers?: HeadersInit, method = "GET") =>
    handler(new Request(`http://localhost${path}`, { headers, method }));

  const home = await (await ask("/")).text();
  const hashed = /href="(\/styles\.\w+\.css)"/.exec(home)![1];
  const plain = await (await ask("/styles.css")).text();

  await t.step("a hashed file may be kept for ever", async () => {
    const response = await ask(hashed);

    assert.equal(
      response.headers.get("cache-control"),
      "public, max-age=31536000, immutable",
    );
    assert.equal(
      response.headers.get("content-type"),
      "text/css; charset=utf-8",
    );
    assert.equal(await response.text(), plain);
  });

  await t.step("under its own name it is asked for again", async () => {
    const response = await ask("/styles.css");
    await response.body?.cancel();

    assert.equal(response.headers.get("cache-control"), "no-cache");
  });

  await t.step("it comes packed to those who can unpack it", async () => {
    const brotli = await ask(hashed, {
      "accept-encoding": "gzip, deflate, br",
    });
    const gzip = await ask(hashed, { "accept-encoding": "br;q=0, gzip" });
    const none = await ask(hashed, { "accept-encoding": "identity" });

    assert.equal(brotli.headers.get("content-encoding"), "br");
    assert.equal(brotli.headers.get("vary"), "Accept-Encoding");
    assert.equal(String(brotliDecompressSync(await brotli.bytes())), plain);
    assert.equal(gzip.headers.get("content-encoding"), "gzip");
    assert.equal(String(gunzipSync(await gzip.bytes())), plain);
    assert.equal(none.headers.get("content-encoding"), null);
    await none.body?.cancel();
  });

  await t.step(
    "each form has a tag of its own, which spares sending it",
    async () => {
      const accept = { "accept-encoding": "br" };
      const packed = (await ask(hashed, accept, "HEAD")).headers.get("etag")!;
      const unpacked = (await ask(hashed, {}, "HEAD")).headers.get("etag")!;

      const same = await ask(hashed, {
        ...accept,
        "if-none-match": `"x", ${packed}`,
      });
      const other = await ask(hashed, { ...accept, "if-none-match": unpacked });
      await other.body?.cancel();

      assert.match(packed, /^"[\w-]+"$/);
      assert.notEqual(packed, unpacked);
      assert.equal(same.status, 304);
      assert.equal(await same.text(), "");
      assert.equal(other.status, 200);
    },
  );

  const ranges: [range: string, status: number, from: number, to: number][] = [
    ["bytes=0-9", 206, 0, 10],
    ["bytes=10-", 206, 10, plain.length],
    ["bytes=-5", 206, plain.length - 5, plain.length],
    ["bytes=5-999999", 206, 5, plain.length],
    ["bytes=0-1,4-5", 200, 0, plain.length],
    ["bytes=9-3", 200, 0, plain.length],
    ["lines=1-2", 200, 0, plain.length],
    ["bytes=-0", 416, 0, 0],
    ["bytes=999999-", 416, 0, 0],
  ];
  for (const [range, status, from, to] of ranges) {
    await t.step(`${range} is answered with ${status}`, async () => {
      const response = await ask(hashed, { range, "accept-encoding": "br" });

      assert.equal(response.status, status);
      assert.equal(await response.text(), plain.slice(from, to));
    });
  }

  await t.step(
    "a part of a file that has changed is the whole file",
    async () => {
      const response = await ask(hashed, {
        range: "bytes=0-1",
        "if-range": '"old"',
      });

      assert.equal(response.status, 200);
      assert.equal(await response.text(), plain);
    },
  );

  await t.step("HEAD tells how long it is", async () => {
    const response = await ask(hashed, {}, "HEAD");

    assert.equal(response.headers.get("content-length"), String(plain.length));
    assert.equal(await response.text(), "");
  });

  await t.step(
    "what is not there, or not read, is left to the routes",
    async () => {
      for (const path of ["/styles.css/", "/..%2fdev.ts", "/assets.json"]) {
        const response = await ask(path);
        assert.equal(response.status, 404);
        await response.body?.cancel();
      }
      const posted = await ask("/styles.css", {}, "POST");
      assert.equal(posted.status, 404);
      await posted.body?.cancel();
    },
  );
});
