import { StatusForm } from "@/components/settings/StatusForm.tsx";
import { changeStatus } from "@/lib/chat/profiles.ts";
import { ChangeStatus } from "@/lib/protocol/settings_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { settingsSection } from "@/routes/(app)/(_parts)/settings_section.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = settingsSection({
  href: "/settings/status",
  schema: ChangeStatus,
  change: changeStatus,
  load: () => Promise.resolve({}),
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
