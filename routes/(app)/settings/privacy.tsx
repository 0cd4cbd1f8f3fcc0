import { PrivacyForm } from "@/components/settings/PrivacyForm.tsx";
import { changeSettings } from "@/lib/chat/settings.ts";
import { ChangePrivacy } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { settingsSection } from "@/routes/(app)/(_parts)/settings_section.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = settingsSection({
  href: "/settings/privacy",
  schema: ChangePrivacy,
  change: changeSettings,
  load: async ({ app, user }) => ({
    privacy: await app.settings.of(user.id),
  }),
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/privacy">
    <PrivacyForm privacy={data.privacy} csrf={data.shell.csrf} />
  </SettingsShell>
));
