import { ProfileForm } from "@/components/settings/ProfileForm.tsx";
import { changeProfile, findProfile } from "@/lib/chat/profiles.ts";
import { ChangeProfile } from "@/lib/protocol/settings_inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { settingsSection } from "@/routes/(app)/(_parts)/settings_section.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = settingsSection({
  href: "/settings/profile",
  schema: ChangeProfile,
  change: changeProfile,
  load: async ({ app, user }) => ({
    profile: accepted(await findProfile(app, user, { userId: user.id })),
  }),
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/profile">
    <ProfileForm {...data} csrf={data.shell.csrf} />
  </SettingsShell>
));
