import { Builder } from "fresh/dev";

const builder = new Builder();

if (Deno.args.includes("build")) await builder.build();
else {
  await builder.listen(() => import("./main.ts"), {
    hostname: Deno.env.get("PARLEY_HOST") ?? "localhost",
    port: Number(Deno.env.get("PARLEY_PORT") ?? 8000),
  });
}
