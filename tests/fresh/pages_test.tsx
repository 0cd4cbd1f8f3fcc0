import assert from "node:assert/strict";
import { App, type Context, createDefine, page, type PageProps } from "fresh";
import { Head } from "fresh/runtime";
import type { ComponentChildren } from "preact";
import { visitor } from "./helpers.ts";

interface State {
  passed: string[];
}

const define = createDefine<State>();

const passes = (name: string) =>
  define.middleware((ctx) => {
    (ctx.state.passed ??= []).push(name);
    return ctx.next();
  });

const wraps = (name: string) => ({ Component }: PageProps<unknown, State>) => (
  <div class={name}>
    <Component />
  </div>
);

const shows = ({ state }: PageProps<unknown, State>) => (
  <p>{state.passed.join(" ")}</p>
);

const tree = {
  "/_app.tsx": { default: wraps("app") },
  "/_layout.tsx": { default: wraps("site") },
  "/_middleware.ts": { default: passes("root") },
  "/index.tsx": { default: shows },
  "/(app)/_layout.tsx": { default: wraps("group") },
  "/(app)/_middleware.ts": { default: [passes("a"), passes("b")] },
  "/(app)/rooms/_layout.tsx": { default: wraps("rooms") },
  "/(app)/rooms/_middleware.ts": { default: passes("rooms") },
  "/(app)/rooms/[id].tsx": { default: shows },
  "/(app)/rooms/bare.tsx": {
    default: shows,
    config: { skipInheritedLayouts: true },
  },
  "/(app)/rooms/naked.tsx": {
    default: shows,
    config: { skipInheritedLayouts: true, skipAppWrapper: true },
  },
  "/(app)/alone/_layout.tsx": {
    default: wraps("alone"),
    config: { skipInheritedLayouts: true },
  },
  "/(app)/alone/index.tsx": { default: shows },
};

const wrapped: [path: string, wrappers: string[], passed: string][] = [
  ["/", ["app", "site"], "first root"],
  ["/rooms/1", ["app", "site", "group", "rooms"], "first root a b rooms"],
  ["/rooms/bare", ["app"], "first root a b rooms"],
  ["/rooms/naked", [], "first root a b rooms"],
  ["/alone", ["app", "alone"], "first root a b"],
];

for (const [path, wrappers, passed] of wrapped) {
  Deno.test(`${path} is wrapped in ${wrappers.join(", ") || "nothing"}`, async () => {
    const visit = visitor(
      new App<State>().use(passes("first")).fsRoutes(),
      tree,
    );

    const html = await (await visit(path)).text();

    assert.deepEqual(
      [...html.matchAll(/<div class="(\w+)">/g)].map(([, name]) => name),
      wrappers,
    );
    assert.ok(html.includes(`<p>${passed}</p>`), html);
  });
}

Deno.test("what an app is told in code comes in the order it is told", async () => {
  const passed = (ctx: Context<State>) => ctx.json(ctx.state.passed);
  const inner = new App<State>().use(passes("inner")).get("/deep", passed);
  const app = new App<State>()
    .use(passes("one"))
    .get("/early", passed)
    .use("/api", passes("api"))
    .use(passes("two"))
    .get("/late", passed)
    .get("/api/late", passed)
    .mountApp("/api", inner);

  const visit = visitor(app);

  assert.deepEqual(await (await visit("/early")).json(), ["one"]);
  assert.deepEqual(await (await visit("/late")).json(), ["one", "two"]);
  assert.deepEqual(await (await visit("/api/late")).json(), [
    "one",
    "two",
    "api",
  ]);
  assert.deepEqual(
    await (await visit("/api/deep")).json(),
    ["one", "two", "api", "inner"],
  );
});

Deno.test("a handler's data, status and headers reach the page", async () => {
  const handler = define.handlers({
    GET: () => page({ name: "Ada" }, { status: 201, headers: { "x-a": "b" } }),
  });
  const shown = define.page<typeof handler>(({ data }) => <p>{data.name}</p>);
  const visit = visitor(new App<State>().fsRoutes(), {
    "/index.tsx": { handler, default: shown },
  });

  const response = await visit("/");

  assert.equal(response.status, 201);
  assert.equal(response.headers.get("x-a"), "b");
  assert.match(await response.text(), /<p>Ada<\/p>/);
});

Deno.test("a page may wait, and may answer something else", async () => {
  const visit = visitor(new App().fsRoutes(), {
    "/_layout.tsx": {
      default: async ({ Component }: PageProps) => (
        <main>
          {await Promise.resolve("waited ")}
          <Component />
        </main>
      ),
    },
    "/page.tsx": {
      default: async () => <p>{await Promise.resolve("page")}</p>,
    },
    "/away.tsx": {
      // deno-lint-ignore require-await
      default: async () => new Response(null, { status: 303 }),
    },
  });

  assert.match(
    await (await visit("/page")).text(),
    /<main>waited <p>page<\/p><\/main>/,
  );
  assert.equal((await visit("/away")).status, 303);
});

Deno.test("the innermost page names the document", async () => {
  const visit = visitor(new App().fsRoutes(), {
    "/_app.tsx": {
      default: ({ Component }: PageProps) => (
        <html>
          <head>
            <title>app</title>
          </head>
          <body>
            <Component />
          </body>
        </html>
      ),
    },
    "/index.tsx": {
      default: () => (
        <>
          <Head>
            <title>page</title>
            <meta name="robots" content="noindex" />
          </Head>
          <p>text</p>
        </>
      ),
    },
  });

  const html = await (await visit("/")).text();

  assert.equal(
    html,
    '<!DOCTYPE html><html><head><title>page</title><meta name="robots" content="noindex"></head>' +
      "<body><p>text</p></body></html>",
  );
});

Deno.test("an island that is given a function names itself and the prop", async () => {
  function Composer({ onPost }: { onPost: { deep: () => void } }) {
    return <button type="button" onClick={onPost.deep}>post</button>;
  }
  const visit = visitor(
    new App()
      .use(async (ctx) => {
        const response = await ctx.next();
        const { message } = ctx.error as Error;
        ctx.error = null;
        return ctx.text(message, response);
      })
      .fsRoutes(),
    { "/index.tsx": { default: () => <Composer onPost={{ deep() {} }} /> } },
    { "/Composer.tsx": { default: Composer } },
  );

  const message = await (await visit("/")).text();

  assert.match(message, /<Composer>.*"onPost".*a function/);
});

Deno.test("without a build, islands are markup", async () => {
  const Box = ({ children }: { children: ComponentChildren }) => (
    <section>{children}</section>
  );
  const visit = visitor(
    new App().fsRoutes(),
    { "/index.tsx": { default: () => <Box>inside</Box> } },
    { "/Box.tsx": { default: Box } },
  );

  const html = await (await visit("/")).text();

  assert.ok(html.includes("<section>inside</section>"));
  assert.ok(!html.includes("<script"));
});

const redirects: [to: string, location: string][] = [
  ["/rooms?a=//b", "/rooms?a=//b"],
  ["//evil.com/x", "/evil.com/x"],
  ["/\\evil.com", "/evil.com"],
  ["https://example.com//x", "https://example.com//x"],
];

for (const [to, location] of redirects) {
  Deno.test(`a redirect to ${to} goes to ${location}`, async () => {
    const visit = visitor(new App().get("/", (ctx) => ctx.redirect(to, 303)));

    const response = await visit("/");

    assert.equal(response.status, 303);
    assert.equal(response.headers.get("location"), location);
  });
}

Deno.test("a page of an app below a path is found there", async () => {
  const app = new App({ basePath: "/chat" }).fsRoutes();
  const visit = visitor(app, {
    "/index.tsx": { default: () => <p>home</p> },
    "/rooms/[id].tsx": {
      default: ({ params }: PageProps) => <p>{params.id}</p>,
    },
  });

  assert.match(await (await visit("/chat")).text(), /<p>home<\/p>/);
  assert.match(await (await visit("/chat/rooms/7")).text(), /<p>7<\/p>/);
  assert.equal((await visit("/rooms/7")).status, 404);
});

Deno.test("a proxy is believed only when it is trusted", async () => {
  const headers = {
    "x-forwarded-proto": "https",
    "x-forwarded-host": "chat.example",
  };
  const origin = (ctx: Context<unknown>) => ctx.text(ctx.url.origin);

  const trusting = visitor(new App({ trustProxy: true }).get("/", origin));
  const wary = visitor(new App().get("/", origin));

  assert.equal(
    await (await trusting("/", { headers })).text(),
    "https://chat.example",
  );
  assert.equal(await (await wary("/", { headers })).text(), "http://localhost");
});
