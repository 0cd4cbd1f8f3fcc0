import AskDesktop from "@/islands/pages/AskDesktop.tsx";
import { NotificationsForm } from "@/components/settings/NotificationsForm.tsx";
import { changeSettings } from "@/lib/chat/settings.ts";
import { ChangeNotifications } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { settingsSection } from "@/routes/(app)/(_parts)/settings_section.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = settingsSection({
  href: "/settings/notifications",
  schema: ChangeNotifications,
  change: changeSettings,
  load: async ({ app, user }) => ({
    notifications: await app.settings.of(user.id),
  }),
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/notifications">
    <NotificationsForm
      {...data}
      csrf={data.shell.csrf}
      ask={
        <div data-live>
          <AskDesktop />
        </div>
      }
    />
  </SettingsShell>
));
