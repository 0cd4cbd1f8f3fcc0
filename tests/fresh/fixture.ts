import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";
import { join } from "node:path";
import { provide } from "@/lib/fresh/app.ts";
import { generate } from "@/lib/fresh/build/build.ts";
import { stopBundling } from "@/lib/fresh/build/bundle.ts";
import { manifest } from "./site/fresh.gen.ts";

export const SITE = join(import.meta.dirname!, "site");

const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; " +
  "require-trusted-types-for 'script'";

/** The site beside this file, built into a folder of its own. */
export async function buildSite() {
  await generate(SITE);
  const outDir = await Deno.makeTempDir();
  const builder = new Builder({ root: SITE, outDir });
  await builder.build();

  return {
    outDir,
    builder,
    async [Symbol.asyncDispose]() {
      await stopBundling();
      await Deno.remove(outDir, { recursive: true });
    },
  };
}

/** An app with the site's routes, under a policy that allows nothing inline. */
export function siteApp(outDir: string): App<unknown> {
  const app = new App()
    .use(async (ctx) => {
      const response = await ctx.next();
      response.headers.set("content-security-policy", POLICY);
      return response;
    })
    .use(staticFiles())
    .fsRoutes();
  provide(app, { root: SITE, outDir, manifest });
  return app;
}
