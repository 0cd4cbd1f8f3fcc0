import type { SessionView } from "@/lib/protocol/views.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { SettingsGroup } from "./SettingsPage.tsx";

type Props = { sessions: SessionView[]; csrf: string; reader: Reader };

/** Where somebody is signed in. */
export function SessionsList({ sessions, csrf, reader }: Props) {
  return (
    <SettingsGroup title="Where you are signed in">
      <ul>
        {sessions.map((session) => (
          <SessionItem key={session.id} {...{ session, csrf, reader }} />
        ))}
      </ul>
      <div class="flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <form method="post" action="/settings/sessions/end-others">
            <Csrf token={csrf} />
            <Button type="submit">Sign out everywhere else</Button>
          </form>
        )}
        <form method="post" action="/settings/sessions/end-all">
          <Csrf token={csrf} />
          <Button type="submit" variant="danger">Sign out everywhere</Button>
        </form>
      </div>
    </SettingsGroup>
  );
}

type ItemProps = { session: SessionView; csrf: string; reader: Reader };

function SessionItem({ session, csrf, reader }: ItemProps) {
  const used = toMoment(session.usedAt, reader);
  return (
    <ListItem
      start={null}
      title={session.device}
      note={session.isThis ? "This device" : `Last used ${used.short}`}
      end={!session.isThis && (
        <form method="post" action="/settings/sessions/end">
          <Csrf token={csrf} />
          <input type="hidden" name="sessionId" value={session.id} />
          <Button type="submit" small>Sign out</Button>
        </form>
      )}
    />
  );
}
