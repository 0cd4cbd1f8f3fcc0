import { useMemo } from "preact/hooks";
import { HereList } from "@/components/people/HereList.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import type { Page, Session } from "@/lib/client/session.ts";
import type { PersonView } from "@/lib/protocol/views.ts";

type Props = { page: Page; people: PersonView[]; csrf: string };

/** Who is here, as they come and go. */
export default function PeopleHere({ page, people, csrf }: Props) {
  const session = useMemo(() => liveOn(page), []);
  useMemo(() => session?.people.learn(people), []);
  return <HereList people={session ? hereIn(session) : people} csrf={csrf} />;
}

const hereIn = ({ people, me }: Session): PersonView[] =>
  [...people.here.value.keys()].filter((id) => id !== me)
    .map((id) => people.find(id))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
