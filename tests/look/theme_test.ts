import { expect } from "expect";
import { App } from "fresh";

const handler = new App({ mode: "development" }).fsRoutes().handler();
const PAGE = "http://localhost/design";

Deno.test("who chooses dark is shown dark, and system when they change their mind", async () => {
  const dark = await choose("dark");
  expect(await pageFor(dark.cookie)).toContain('data-theme="dark"');

  const system = await choose("system");
  expect(await pageFor(system.cookie)).not.toMatch(/<html[^>]*data-theme/);
});

Deno.test("after choosing, people are back where they were", async () => {
  expect((await choose("dark", `${PAGE}?a=1`)).location).toBe("/design?a=1");
});

Deno.test("a form on another site leads nowhere else", async () => {
  expect((await choose("dark", "https://evil.example/x")).location).toBe("/");
});

Deno.test("a theme that does not exist is refused", async () => {
  expect((await choose("pink")).status).toBe(400);
});

async function choose(theme: string, referer = PAGE) {
  const answer = await handler(
    new Request("http://localhost/theme", {
      method: "POST",
      body: new URLSearchParams({ theme }),
      headers: { referer },
    }),
  );
  await answer.body?.cancel();
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "",
  };
}

async function pageFor(cookie: string): Promise<string> {
  const answer = await handler(new Request(PAGE, { headers: { cookie } }));
  return await answer.text();
}
