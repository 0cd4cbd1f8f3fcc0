import { definePublic } from "@/lib/web/define.ts";

/** For whoever watches over Parley: whether it takes messages. */
export const handler = definePublic.handlers({
  async GET(ctx) {
    const isWell = await ctx.state.app.health.takesWrites();
    return isWell
      ? ctx.text("ok\n")
      : ctx.text("The store takes no writes.\n", { status: 503 });
  },
});
