import { page } from "fresh";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { define } from "@/lib/web/define.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page(await loadSettings(ctx));
  },
});

export default define.page<typeof handler>(({ data }) => {
  const { account } = data.shell.page;
  return (
    <SettingsShell {...data}>
      <ul>
        <ListItem
          start={<Avatar person={account} />}
          title={account.displayName}
          note={`${account.username} · ${account.email}`}
          href={`/people/${account.id}`}
        />
      </ul>
    </SettingsShell>
  );
});
