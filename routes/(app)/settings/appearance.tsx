import { page } from "fresh";
import { AppearanceForm } from "@/components/settings/AppearanceForm.tsx";
import {
  appearanceCookie,
  ChooseAppearance,
  readAppearance,
} from "@/lib/web/appearance.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { readTheme } from "@/lib/web/theme.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page({
      ...await loadSettings(ctx),
      theme: readTheme(ctx.req),
      appearance: readAppearance(ctx.req),
    });
  },

  async POST(ctx) {
    const chosen = accepted(await readInput(ctx.req, ChooseAppearance));
    const answer = ctx.redirect("/settings/appearance?saved", 303);
    answer.headers.append("set-cookie", appearanceCookie(chosen));
    return answer;
  },
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/appearance">
    <AppearanceForm {...data} csrf={data.shell.csrf} />
  </SettingsShell>
));
