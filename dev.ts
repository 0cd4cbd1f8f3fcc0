import { Builder } from "fresh/dev";

const builder = new Builder();

// Imported when they are needed: most often nothing is stale.
builder.onTransformStaticFile(
  { pluginName: "stylesheet", filter: /\/static\/styles\.css$/ },
  async () => {
    const { buildStylesheet } = await import("./styles/stylesheet.ts");
    return { content: await buildStylesheet() };
  },
);
builder.onTransformStaticFile(
  { pluginName: "icons", filter: /\/static\/icons\.svg$/ },
  async () => {
    const { buildSprite } = await import("./styles/icons.ts");
    return { content: await buildSprite() };
  },
);
builder.onTransformStaticFile(
  { pluginName: "emoji", filter: /\/static\/emoji\.json$/ },
  async () => {
    const { buildEmoji } = await import("./styles/emoji.ts");
    return { content: await buildEmoji() };
  },
);
builder.onTransformStaticFile(
  { pluginName: "build name", filter: /\/static\/build\.txt$/ },
  async () => {
    const { nameBuild } = await import("./lib/web/build_name.ts");
    return { content: await nameBuild(import.meta.dirname!) };
  },
);

if (Deno.args.includes("build")) await builder.build();
else {
  await builder.listen(() => import("./main.ts"), {
    hostname: Deno.env.get("PARLEY_HOST") ?? "localhost",
    port: Number(Deno.env.get("PARLEY_PORT") ?? 8000),
  });
}
