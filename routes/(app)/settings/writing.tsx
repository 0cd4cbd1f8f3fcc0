import { WritingForm } from "@/components/settings/WritingForm.tsx";
import { changeSettings } from "@/lib/chat/settings.ts";
import { ChangeWriting } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { settingsSection } from "@/routes/(app)/(_parts)/settings_section.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = settingsSection({
  href: "/settings/writing",
  schema: ChangeWriting,
  change: changeSettings,
  load: async ({ app, user }) => ({
    writing: await app.settings.of(user.id),
  }),
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/writing">
    <WritingForm writing={data.writing} csrf={data.shell.csrf} />
  </SettingsShell>
));
