import * as v from "valibot";
import { THEMES } from "@/lib/domain/theme.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { definePublic } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { themeCookie } from "@/lib/web/theme.ts";

const ChooseTheme = v.strictObject({ theme: v.picklist(THEMES) });

export const handler = definePublic.handlers({
  async POST(ctx) {
    const { theme } = accepted(await readInput(ctx.req, ChooseTheme));
    const answer = ctx.redirect(pageBefore(ctx.req, ctx.url), 303);
    answer.headers.append("set-cookie", themeCookie(theme));
    return answer;
  },
});

/** Back to the page with the switch, and only to one of ours. */
function pageBefore(req: Request, here: URL): string {
  const referrer = URL.parse(req.headers.get("referer") ?? "");
  return referrer?.host === here.host
    ? referrer.pathname + referrer.search
    : "/";
}
