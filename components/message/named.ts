import { isMentioned } from "@/lib/domain/mentions.ts";
import type { MessageView, PersonView } from "@/lib/protocol/views.ts";
import type { MessageEntry, NamedPerson } from "@/components/views.ts";

interface Scene {
  me: string; // id
  person(id: string): PersonView;
}

/** Whom a message names, as they are called now, and whether its reader is among them. */
export function namedIn(message: MessageView, { me, person }: Scene) {
  const { mentions } = message;
  if (!mentions) return {};
  const { people = [], crowd } = mentions;
  const mentionsMe = isMentioned(message, me);
  const named: NamedPerson[] = people.map(([name, id]) => {
    const { displayName, username } = person(id);
    return { name, displayName, username, isMe: id === me };
  });
  if (crowd) {
    const [displayName, username] = [crowd, crowd];
    named.push({ name: crowd, displayName, username, isMe: mentionsMe });
  }
  return { named, mentionsMe };
}

/** What an entry shows of them, to tell whether it is still the same. */
export const namesShown = ({ named, mentionsMe }: MessageEntry): string =>
  named?.reduce(
    (shown, { displayName, isMe }) => `${shown} ${isMe} ${displayName}`,
    `${mentionsMe}`,
  ) ?? "";
