import { Builder } from "fresh/dev";
import { buildSprite } from "./styles/icons.ts";
import { buildStylesheet } from "./styles/stylesheet.ts";

const builder = new Builder();

builder.onTransformStaticFile(
  { pluginName: "stylesheet", filter: /\/static\/styles\.css$/ },
  async () => ({ content: await buildStylesheet() }),
);
builder.onTransformStaticFile(
  { pluginName: "icons", filter: /\/static\/icons\.svg$/ },
  async () => ({ content: await buildSprite() }),
);

if (Deno.args.includes("build")) await builder.build();
else {
  await builder.listen(() => import("./main.ts"), {
    hostname: Deno.env.get("PARLEY_HOST") ?? "localhost",
    port: Number(Deno.env.get("PARLEY_PORT") ?? 8000),
  });
}
