import { page } from "fresh";
import { StatusForm } from "@/components/StatusForm.tsx";
import { changeStatus } from "@/lib/chat/profiles.ts";
import { ChangeStatus } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import {
  type SettingsData,
  SettingsShell,
} from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page(await loadSettings(ctx));
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const { input, typed } = await readForm(ctx.req, ChangeStatus);
    const changed = input.ok
      ? await changeStatus(app, user, input.value)
      : input;
    if (changed.ok) return ctx.redirect("/settings/status?saved", 303);
    const { refusal } = changed;
    const data = await loadSettings(ctx);
    return refusedPage<SettingsData>({ ...data, typed, refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/status">
    <StatusForm
      {...data}
      person={data.shell.page.account}
      csrf={data.shell.csrf}
      reader={data.shell.reader}
    />
  </SettingsShell>
));
