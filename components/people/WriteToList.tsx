import type { PersonView } from "@/lib/protocol/views.ts";
import { PersonItem } from "./PersonItem.tsx";

type Props = { people: PersonView[]; csrf: string };

/** People, each with the way to write to them. */
export function WriteToList({ people, csrf }: Props) {
  return (
    <ul>
      {people.map((person) => (
        <PersonItem
          key={person.id}
          person={person}
          action={`/people/${person.id}`}
          verb="Message"
          csrf={csrf}
        />
      ))}
    </ul>
  );
}
