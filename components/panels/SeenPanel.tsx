import type { MessageReceipts } from "@/lib/protocol/receipt_views.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { PersonItem } from "@/components/people/PersonItem.tsx";

type Props = { href: string; seen: MessageReceipts; csrf: string };

/** Who has read a message, and whom it has reached; in large rooms how many. */
export function SeenPanel({ href, seen, csrf }: Props) {
  return (
    <>
      <PanelHead title="Seen by" backHref={href} />
      <div class="pane-scroll p-4">
        <SeenList seen={seen} csrf={csrf} />
      </div>
    </>
  );
}

export function SeenList({ seen, csrf }: Omit<Props, "href">) {
  const { readCount, deliveredCount, read, delivered } = seen;
  const reached = deliveredCount - readCount;
  return (
    <div>
      <Part title={`Read: ${readCount}`} people={read} csrf={csrf} />
      <Part title={`Delivered: ${reached}`} people={delivered} csrf={csrf} />
      <p class="text-sm text-muted">
        People who hide what they read are not counted.
      </p>
    </div>
  );
}

function Part(
  { title, people = [], csrf }: {
    title: string;
    people?: PersonView[];
    csrf: string;
  },
) {
  return (
    <>
      <h2 class="my-2 text-sm font-bold text-muted">{title}</h2>
      <ul>
        {people.map((person) => (
          <PersonItem key={person.id} person={person} csrf={csrf} />
        ))}
      </ul>
    </>
  );
}
