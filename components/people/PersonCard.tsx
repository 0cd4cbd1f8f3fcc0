import type { PersonView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { sayPresence, sayStatus } from "./presence.ts";

type Props = {
  person: PersonView;
  zone?: string;
  pronouns?: string;
  isMe: boolean;
  csrf: string;
  reader: Reader;
};

/** Somebody in short: who they are, how they are doing, and the way to write to them. */
export function PersonCard(props: Props) {
  const { person, zone, pronouns, isMe, csrf, reader } = props;
  const { id, displayName, username, status } = person;
  const href = `/people/${id}`;
  return (
    <>
      <div class="flex items-center gap-3 min-w-0">
        <Avatar person={person} size="large" />
        <div class="min-w-0">
          <p class="font-bold truncate">
            <bdi>{displayName}</bdi>
          </p>
          <p class="text-sm text-muted truncate">
            {`@${username}`}
            {pronouns && <bdi>{` · ${pronouns}`}</bdi>}
          </p>
          <p class="text-sm text-muted truncate">
            {sayPresence(person, reader)}
          </p>
        </div>
      </div>
      {status && (
        <p class="text-sm" dir="auto">
          <bdi>{sayStatus(status)}</bdi>
        </p>
      )}
      {zone && (
        <p class="text-sm text-muted">
          {`${toMoment(reader.now, { ...reader, zone }).clock} local time`}
        </p>
      )}
      <div class="flex gap-2">
        {!isMe && (
          <form method="post" action={href}>
            <Csrf token={csrf} />
            <Button small variant="primary" type="submit">Message</Button>
          </form>
        )}
        <ButtonLink small href={href}>Profile</ButtonLink>
      </div>
    </>
  );
}
