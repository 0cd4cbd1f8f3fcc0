import type { ComponentChildren } from "preact";
import type { ProfileView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { sayPresence, sayStatus } from "./presence.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { SubPage } from "@/components/shell/SubPage.tsx";

export type ProfileProps = {
  profile: ProfileView;
  isMe: boolean;
  csrf: string;
  reader: Reader;
};

/** Who somebody is, and the way to write to them. */
export function Profile({ profile, isMe, csrf, reader }: ProfileProps) {
  const { displayName, username, pronouns, bio, phone } = profile;
  return (
    <SubPage title={displayName} backHref="/people">
      <div class="grid gap-6 justify-items-start">
        <div class="flex items-center gap-4 min-w-0">
          <Avatar person={profile} size="large" />
          <div class="min-w-0">
            <p class="text-lg font-bold truncate">
              <bdi>{displayName}</bdi>
            </p>
            <p class="text-muted truncate">
              {`@${username}`}
              {pronouns && <bdi>{` · ${pronouns}`}</bdi>}
            </p>
            <p class="text-muted truncate">{sayPresence(profile, reader)}</p>
          </div>
        </div>
        {profile.status && (
          <p dir="auto">
            <bdi>{sayStatus(profile.status)}</bdi>
          </p>
        )}
        {bio && <p class="profile-bio" dir="auto">{bio}</p>}
        {(profile.zone || phone) && (
          <dl class="facts">
            {profile.zone && (
              <Fact name="Local time">{localTime(profile.zone, reader)}</Fact>
            )}
            {phone && (
              <Fact name="Phone">
                <a class="link" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
                  {phone}
                </a>
              </Fact>
            )}
          </dl>
        )}
        {isMe
          ? <ButtonLink href="/settings/profile">Edit profile</ButtonLink>
          : (
            <form method="post" action={`/people/${profile.id}`}>
              <Csrf token={csrf} />
              <Button variant="primary" icon="message-square" type="submit">
                Message
              </Button>
            </form>
          )}
      </div>
    </SubPage>
  );
}

function Fact(
  { name, children }: { name: string; children: ComponentChildren },
) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const localTime = (zone: string, reader: Reader) =>
  toMoment(reader.now, { ...reader, zone }).clock;
