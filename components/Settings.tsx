import type { ComponentChildren } from "preact";
import type { Theme } from "@/lib/domain/theme.ts";
import type { AccountView, SessionView } from "@/lib/protocol/views.ts";
import { Avatar } from "./Avatar.tsx";
import { Button, ButtonLink } from "./Button.tsx";
import { Csrf } from "./Csrf.tsx";
import { ListItem } from "./ListItem.tsx";
import { type Reader, toMoment } from "./moments.ts";
import { SubPage } from "./SubPage.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

type Props = {
  me: AccountView;
  csrf: string;
  theme: Theme;
  sessions: SessionView[];
  reader: Reader;
};

/** One's account, how Parley looks here, and where one is signed in. */
export function Settings({ me, csrf, theme, sessions, reader }: Props) {
  return (
    <SubPage title="Settings" backHref="/rooms">
      <div class="grid gap-8">
        <Section title="Account">
          <ul>
            <ListItem
              start={<Avatar person={me} />}
              title={me.displayName}
              note={`${me.username} · ${me.email}`}
            />
          </ul>
          <ButtonLink href="/settings/password">Change password</ButtonLink>
        </Section>
        <Section title="Theme">
          <ThemeSwitch theme={theme}>
            <Csrf token={csrf} />
          </ThemeSwitch>
        </Section>
        <Section title="Where you are signed in">
          <ul>
            {sessions.map((session) => (
              <SessionItem key={session.id} {...{ session, csrf, reader }} />
            ))}
          </ul>
          <form method="post" action="/settings/sessions/end-all">
            <Csrf token={csrf} />
            <Button type="submit" variant="danger">Sign out everywhere</Button>
          </form>
        </Section>
      </div>
    </SubPage>
  );
}

function Section(
  { title, children }: { title: string; children: ComponentChildren },
) {
  return (
    <section class="grid gap-3 justify-items-start">
      <h2 class="text-lg font-bold">{title}</h2>
      {children}
    </section>
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
