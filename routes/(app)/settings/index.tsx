import { page } from "fresh";
import { AppShell } from "@/components/AppShell.tsx";
import { Settings } from "@/components/Settings.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { listSessions } from "@/lib/auth/sessions.ts";
import type { SessionView } from "@/lib/protocol/views.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { deviceName } from "@/lib/web/device_name.ts";
import { readTheme } from "@/lib/web/theme.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    return page({
      shell: await loadShell(req, state),
      theme: readTheme(req),
      sessions: await viewSessions(state),
    });
  },
});

export default define.page<typeof handler>(
  ({ data: { shell, ...settings } }) => (
    <AppShell
      pane="conversation"
      list={<RoomList {...shell} />}
      conversation={
        <Settings {...shell} {...settings} me={shell.page.account} />
      }
    />
  ),
);

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
