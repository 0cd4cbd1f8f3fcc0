import { page } from "fresh";
import { SessionsList } from "@/components/settings/SessionsList.tsx";
import { listSessions } from "@/lib/auth/sessions.ts";
import type { SessionView } from "@/lib/protocol/views.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { deviceName } from "@/lib/web/device_name.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page({
      ...await loadSettings(ctx),
      sessions: await viewSessions(ctx.state),
    });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell
    {...data}
    href="/settings/sessions"
    saved="Signed out there."
  >
    <SessionsList
      sessions={data.sessions}
      csrf={data.shell.csrf}
      reader={data.shell.reader}
    />
  </SettingsShell>
));

async function viewSessions(
  { app, user, session }: SignedInState,
): Promise<SessionView[]> {
  const sessions = await listSessions(app, user);
  return sessions.map(({ id, device, usedAt }) => ({
    id,
    device: deviceName(device),
    usedAt,
    isThis: id === session.id,
  }));
}
