import { expect } from "expect";
import { startServer } from "../helpers/server.ts";

const addresses = [
  ["/%", 400],
  ["/%E0%A4%A", 400],
  ["/rooms/%00", 400],
  ["/rooms/..%2f..%2fetc", 400],
  ["/rooms/" + "a".repeat(5_000), 400],
  ["/rooms/general?before=x", 400],
  ["/rooms/general?before=1&before=2", 400],
  ["/rooms/general?__proto__=1", 400],
  ["/people?q=%ff", 400],
  ["/nowhere", 404],
  ["/rooms/nowhere", 404],
  ["/api/nowhere", 404],
  ["/rooms/general.css", 400],
] as const;

Deno.test("an address that is not one is answered with a page or JSON that says so", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const [path, status] of addresses) {
    const answer = await ada.fetch(path);
    expect([path, answer.status]).toEqual([path, status]);
    const text = await answer.text();
    expect(text).toMatch(path.startsWith("/api/") ? /"code":"\w+"/ : /<h1/);
  }
});
