import type { PersonView } from "@/lib/protocol/views.ts";
import { WriteToList } from "./WriteToList.tsx";

type Props = { people: PersonView[]; csrf: string };

/** Who is here now, each with the way to write to them. */
export function HereList({ people, csrf }: Props) {
  return (
    <section class="mb-6">
      <h2 class="my-2 text-sm font-bold text-muted">
        {`Here now: ${people.length}`}
      </h2>
      <WriteToList people={people} csrf={csrf} />
    </section>
  );
}
