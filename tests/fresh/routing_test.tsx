import assert from "node:assert/strict";
import { App, type Context } from "fresh";
import { visitor } from "./helpers.ts";

const says = (name: string) => ({
  handler: (ctx: Context<unknown>) =>
    ctx.text(`${name} ${JSON.stringify(ctx.params)}`),
});

const routes = {
  "/index.tsx": says("home"),
  "/rooms/index.tsx": says("rooms"),
  "/rooms/new.tsx": says("new room"),
  "/rooms/[id].tsx": says("room"),
  "/rooms/[id]/[tab].tsx": says("tab"),
  "/rooms/[id]/settings.tsx": says("settings"),
  "/files/[name].json.ts": says("json"),
  "/files/[name]@[size].ts": says("sized"),
  "/docs/[...path].tsx": says("docs"),
  "/docs/index.tsx": says("docs home"),
  "/(app)/inbox.tsx": says("inbox"),
  "/(app)/(deep)/far/index.tsx": says("far"),
  "/[[lang]]/about.tsx": says("about"),
  "/moved.tsx": { ...says("moved"), config: { routeOverride: "/old/:year/*" } },
  "/[...path].tsx": says("anything"),
};

const cases: [path: string, answer: string][] = [
  ["/", "home {}"],
  ["/rooms", "rooms {}"],
  ["/rooms/new", "new room {}"],
  ["/rooms/42", 'room {"id":"42"}'],
  ["/rooms/a%20b", 'room {"id":"a b"}'],
  ["/rooms/42/members", 'tab {"id":"42","tab":"members"}'],
  ["/rooms/42/settings", 'settings {"id":"42"}'],
  ["/rooms//42", 'room {"id":"42"}'],
  ["//rooms///new", "new room {}"],
  ["/files/cat.json", 'json {"name":"cat"}'],
  ["/files/cat@2x", 'sized {"name":"cat","size":"2x"}'],
  ["/docs", "docs home {}"],
  ["/docs/a/b", 'docs {"path":"a/b"}'],
  ["/inbox", "inbox {}"],
  ["/far", "far {}"],
  ["/about", 'about {"lang":""}'],
  ["/de/about", 'about {"lang":"de"}'],
  ["/old/1999/x/y", 'moved {"0":"x/y","year":"1999"}'],
  ["/rooms/42/members/deeper", 'anything {"path":"rooms/42/members/deeper"}'],
];

for (const [path, answer] of cases) {
  Deno.test(`${path} leads to ${answer}`, async () => {
    const visit = visitor(new App().fsRoutes(), routes);

    const response = await visit(path);

    assert.equal(await response.text(), answer);
  });
}
