import assert from "node:assert/strict";
import { App, type Context, HttpError, type PageProps } from "fresh";
import { handlerOf, visitor } from "./helpers.ts";

interface State {
  requestId?: string;
}

async function addsHeaders(ctx: Context<State>) {
  ctx.state.requestId = "r1";
  const response = await ctx.next();
  response.headers.set("x-request-id", "r1");
  return response;
}

const errorPage = ({ error, state }: PageProps<unknown, State>) => (
  <p>
    {`sorry ${
      error instanceof HttpError ? error.status : 500
    } ${state.requestId}`}
  </p>
);

const routes = {
  "/_app.tsx": {
    default: ({ Component }: PageProps<unknown, State>) => (
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
  "/_error.tsx": { default: errorPage },
  "/page.tsx": { default: () => <p>page</p> },
  "/form.tsx": {
    handler: { POST: () => new Response("posted") },
    default: () => <p>form</p>,
  },
  "/api.tsx": { handler: { PUT: () => new Response("put") } },
  "/crash.tsx": {
    default: () => {
      throw new Error("secret");
    },
  },
  "/missing.tsx": {
    handler: () => {
      throw new HttpError(404);
    },
  },
};

const pages = () => new App<State>().use(addsHeaders).fsRoutes();

const cases: [
  method: string,
  path: string,
  status: number,
  allow: string | null,
][] = [
  ["GET", "/nowhere", 404, null],
  ["GET", "/missing", 404, null],
  ["GET", "/%E0%A4%A", 400, null],
  ["GET", "/page/%", 400, null],
  ["PUT", "/page", 405, "GET, HEAD, OPTIONS"],
  ["POST", "/page", 405, "GET, HEAD, OPTIONS"],
  ["DELETE", "/form", 405, "GET, HEAD, POST, OPTIONS"],
  ["GET", "/api", 405, "PUT, OPTIONS"],
  ["PROPFIND", "/page", 501, null],
];

for (const [method, path, status, allow] of cases) {
  Deno.test(`${method} ${path} shows the error page for ${status}, with every header`, async () => {
    const visit = visitor(pages(), routes);

    const response = await quietly(() => visit(path, { method }));
    const html = await response.text();

    assert.equal(response.status, status);
    assert.equal(response.headers.get("allow"), allow);
    assert.equal(response.headers.get("x-request-id"), "r1");
    assert.ok(
      html.includes(`sorry ${status} r1`) &&
        html.includes("<title>app</title>"),
      html,
    );
  });
}

Deno.test("a page that crashes is logged, and tells visitors nothing", async () => {
  const visit = visitor(pages(), routes);
  const logged: unknown[] = [];

  const response = await quietly(() => visit("/crash"), logged);

  assert.equal(response.status, 500);
  assert.equal(response.headers.get("x-request-id"), "r1");
  assert.ok(!(await response.text()).includes("secret"));
  assert.deepEqual(logged.map((error) => (error as Error).message), ["secret"]);
});

Deno.test("a host that is none gets the error page for 400", async () => {
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    handlerOf(pages(), routes),
  );
  using connection = await Deno.connect({
    hostname: "127.0.0.1",
    port: server.addr.port,
  });
  const request =
    "GET / HTTP/1.1\r\nHost: no host\r\nConnection: close\r\n\r\n";
  await connection.write(new TextEncoder().encode(request));

  const answer = await new Response(connection.readable).text();

  assert.match(answer, /^HTTP\/1.1 400 /);
  assert.match(answer, /x-request-id: r1/);
});

Deno.test("a method that nobody knows is not logged", async () => {
  const logged: unknown[] = [];

  await quietly(
    () => visitor(pages(), routes)("/page", { method: "BREW" }),
    logged,
  );

  assert.deepEqual(logged, []);
});

Deno.test("a middleware may take an error over, so that it is logged once", async () => {
  const seen: unknown[] = [];
  const app = new App<State>()
    .use(async (ctx) => {
      const response = await ctx.next();
      seen.push(ctx.error);
      ctx.error = null;
      return response;
    })
    .fsRoutes();
  const logged: unknown[] = [];

  await quietly(() => visitor(app, routes)("/crash"), logged);

  assert.equal((seen[0] as Error).message, "secret");
  assert.equal(logged.length, 0);
});

Deno.test("a middleware that fails still leaves the headers of those around it", async () => {
  const app = new App<State>()
    .use(addsHeaders)
    .use(() => Promise.reject(new HttpError(503, "Busy.")))
    .fsRoutes();

  const response = await quietly(() => visitor(app, routes)("/page"));

  assert.equal(response.status, 503);
  assert.equal(response.headers.get("x-request-id"), "r1");
});

Deno.test("an error page that fails itself is answered plainly", async () => {
  const broken = {
    "/_error.tsx": {
      default: () => {
        throw new Error("again");
      },
    },
  };

  const response = await quietly(() => visitor(pages(), broken)("/nowhere"));

  assert.equal(response.status, 404);
  assert.equal(response.headers.get("x-request-id"), "r1");
});

Deno.test("OPTIONS tells what a page allows", async () => {
  const response = await visitor(pages(), routes)("/form", {
    method: "OPTIONS",
  });

  assert.equal(response.status, 204);
  assert.equal(response.headers.get("allow"), "GET, HEAD, POST, OPTIONS");
});

Deno.test("HEAD answers as GET does, without the page", async () => {
  const response = await visitor(pages(), routes)("/page", { method: "HEAD" });

  assert.equal(response.status, 200);
  assert.equal(
    response.headers.get("content-type"),
    "text/html; charset=utf-8",
  );
  assert.equal(await response.text(), "");
});

Deno.test("the nearest error page answers, in its own layouts", async () => {
  const nested = {
    ...routes,
    "/(app)/_error.tsx": { default: () => <p>inner error</p> },
    "/(app)/_layout.tsx": {
      default: ({ Component }: PageProps) => (
        <main>
          <Component />
        </main>
      ),
    },
    "/(app)/[...path].tsx": {
      handler: {
        GET: () => {
          throw new HttpError(404);
        },
      },
    },
  };

  const html = await (await visitor(pages(), nested)("/nowhere")).text();

  assert.ok(html.includes("<main><p>inner error</p></main>"), html);
});

Deno.test("a page for what is not found takes every 404", async () => {
  const withPage = { ...routes, "/_404.tsx": { default: () => <p>lost</p> } };
  const visit = visitor(pages(), withPage);

  const answers = [await visit("/nowhere"), await visit("/missing")];

  for (const response of answers) {
    assert.equal(response.status, 404);
    assert.ok((await response.text()).includes("<p>lost</p>"));
  }
});

async function quietly<T>(
  act: () => Promise<T>,
  logged: unknown[] = [],
): Promise<T> {
  const log = console.error;
  console.error = (error: unknown) => logged.push(error);
  try {
    return await act();
  } finally {
    console.error = log;
  }
}
