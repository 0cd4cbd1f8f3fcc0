import { definePublic } from "@/lib/web/define.ts";
import { signOutAndGo } from "@/lib/web/signed_in.ts";

export const handler = definePublic.handlers({
  POST: (ctx) => signOutAndGo(ctx, "/"),
});
