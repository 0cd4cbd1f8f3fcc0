import type { Status } from "@/lib/domain/model.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { type Reader, toMoment } from "@/components/ui/moments.ts";

export const sayStatus = ({ emoji, text }: Status): string =>
  [emoji, text].filter(Boolean).join(" ");

/** Whether somebody is here, in words: what the dot says, and until when. */
export function sayPresence(
  person: PersonView,
  reader: Reader,
): string {
  const { online, away, quietUntil, lastSeen } = person;
  if (quietUntil) {
    return `Do not disturb until ${toMoment(quietUntil, reader).short}`;
  }
  if (online) return away ? "Away" : "Online";
  return lastSeen ? `Last seen ${toMoment(lastSeen, reader).short}` : "Offline";
}

/** The same with what they say of the moment. */
export function aboutPerson(person: PersonView, reader: Reader): string {
  const status = person.status && sayStatus(person.status);
  return [sayPresence(person, reader), status].filter(Boolean).join(" · ");
}
