import { page } from "fresh";
import AskDesktop from "@/islands/AskDesktop.tsx";
import { NotificationsForm } from "@/components/NotificationsForm.tsx";
import { changeSettings } from "@/lib/chat/settings.ts";
import { ChangeNotifications } from "@/lib/protocol/settings_inputs.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page(await load(ctx));
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const { input, typed } = await readForm(ctx.req, ChangeNotifications);
    const changed = input.ok
      ? await changeSettings(app, user, input.value)
      : input;
    if (changed.ok) return ctx.redirect("/settings/notifications?saved", 303);
    return refusedPage({ ...await load(ctx), typed, refusal: changed.refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/notifications">
    <NotificationsForm
      {...data}
      csrf={data.shell.csrf}
      ask={<AskDesktop />}
    />
  </SettingsShell>
));

async function load(
  ctx: { req: Request; url: URL; state: SignedInState },
) {
  const { app, user } = ctx.state;
  return {
    ...await loadSettings(ctx),
    notifications: await app.settings.of(user.id),
  };
}
