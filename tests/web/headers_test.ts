import { expect } from "expect";
import { defaults } from "@/lib/config.ts";
import { site } from "@/lib/web/site.ts";
import { openTestApp } from "../helpers/app.ts";
import { PASSWORD, startServer } from "../helpers/server.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; " +
  "worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
  "object-src 'none'; require-trusted-types-for 'script'";

const EVERYWHERE = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const PATHS = [
  "/",
  "/sign-in",
  "/register",
  "/rooms",
  "/rooms/general",
  "/settings",
  "/nowhere",
  "/%",
  "/styles.css",
  "/api/auth/me",
  "/api/rooms/nowhere",
  "/api/nowhere",
];

const headersOf = async (answer: Promise<Response>) => {
  const { headers, body } = await answer;
  await body?.cancel();
  return Object.fromEntries(headers);
};

Deno.test("every answer is safe to show, whatever it says", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const visitor of [ada, server.visitor()]) {
    for (const path of PATHS) {
      const headers = await headersOf(visitor.fetch(path));
      expect({ path, ...headers }).toMatchObject({ path, ...EVERYWHERE });
      expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    }
  }
});

Deno.test("what one person is shown is kept for nobody else", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const path of PATHS.filter((path) => path !== "/styles.css")) {
    const headers = await headersOf(ada.fetch(path));
    expect({ path, ...headers }).toMatchObject({ "cache-control": "no-store" });
    expect(headers.vary).toMatch(/\bCookie\b/);
  }
});

Deno.test("a private page does not pass for a file", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const path of ["/settings/x.css", "/rooms.css", "/settings.js"]) {
    expect((await headersOf(ada.fetch(path)))["cache-control"]).toBe(
      "no-store",
    );
    expect(await ada.read(path)).not.toContain("ada@example.test");
  }
});

Deno.test("what a page cannot do is said in the ordinary look, with what it can", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const path of ["/settings", "/api/auth/me"]) {
    const answer = await ada.fetch(path, { method: "PUT" });
    const text = await answer.text();
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(Object.fromEntries(answer.headers)).toMatchObject(EVERYWHERE);
    expect(text).toContain(path.startsWith("/api") ? '"unsupported"' : "<h1");
  }
});

Deno.test("what goes wrong inside is logged and not shown", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  server.app.users.find = () => Promise.reject(new Error("secret detail"));

  const page = await ada.fetch("/rooms");
  const html = await page.text();
  const json = await (await ada.fetch("/api/rooms")).json();

  expect(page.status).toBe(500);
  expect(html).not.toContain("secret");
  expect(html).toContain(page.headers.get("x-request-id"));
  expect(JSON.stringify(json)).not.toContain("secret");
  expect(json.error.code).toBe("unavailable");
});

async function signIn(url: string) {
  await using app = await openTestApp(null, { url: new URL(url) });
  const answer = site(() => Promise.resolve(app)).handler();
  const headers = { host: new URL(url).host, origin: new URL(url).origin };
  const account = {
    username: "ada",
    displayName: "",
    email: "ada@example.test",
    password: PASSWORD,
  };
  const body = new URLSearchParams(account);
  return await answer(
    new Request(`${url}/register`, { method: "POST", headers, body }),
  );
}

Deno.test("over https the cookie is bound to the host, and browsers come back by https", async () => {
  const { headers } = await signIn("https://chat.example");

  const cookie = headers.getSetCookie().find((text) =>
    text.includes("session")
  );
  expect(cookie).toMatch(/^__Host-parley_session=[\w-]{43}; /);
  for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) {
    expect(cookie).toContain(attribute);
  }
  expect(cookie).not.toContain("Domain");
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
});

Deno.test("over plain http the cookie still arrives", async () => {
  const { headers } = await signIn("http://chat.lan");

  const cookie = headers.getSetCookie().find((text) =>
    text.includes("session")
  );
  expect(cookie).toMatch(/^parley_session=[\w-]{43}; /);
  expect(cookie).not.toContain("Secure");
  expect(headers.get("strict-transport-security")).toBe(null);
});

Deno.test("where an address is configured, no other name leads to Parley", async () => {
  const url = new URL("https://chat.example");
  await using app = await openTestApp(null, { url });
  const answer = site(() => Promise.resolve(app)).handler();
  const ask = async (host: string, path = "/") =>
    (await answer(new Request(`http://${host}${path}`, { headers: { host } })))
      .status;

  expect(defaults.url).toBe(null);
  expect(await ask("chat.example")).toBe(200);
  for (
    const host of [
      "evil.example",
      "chat.example.evil.example",
      "chat.example:1",
    ]
  ) {
    expect(await ask(host)).toBe(404);
  }
});
