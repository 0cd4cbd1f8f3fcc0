import { messageHref } from "@/lib/protocol/hrefs.ts";
import type {
  ReceiptCount,
  ReceiptView,
  RoomReceipts,
} from "@/lib/protocol/receipt_views.ts";
import type { PersonView, RoomSnapshot } from "@/lib/protocol/views.ts";
import { classes } from "@/components/ui/classes.ts";

const MAX_NAMED = 3;

type Props = Partial<RoomReceipts> & {
  snapshot: RoomSnapshot;
  me: string; // id
  person(id: string): PersonView;
};

/** Below one's own last words: whether they have come, and who has read them. */
export function ReceiptLine(props: Props) {
  const { snapshot, people = [], count, me } = props;
  const { room, messages } = snapshot;
  const last = messages.at(-1);
  if (
    snapshot.hasNewer || last?.by !== me || last.body === null ||
    people.length === 0 && !count
  ) {
    return null;
  }
  const [mark, said] = count
    ? sayCount(count, last.ordinal)
    : sayPeople(props, people, last.ordinal);
  return (
    <p class="receipt">
      <a href={`${messageHref(room.id, last.seq)}/seen`}>
        <span
          class={classes("receipt-mark", mark === READ && "receipt-read")}
          aria-hidden="true"
        >
          {mark === SENT ? "✓" : "✓✓"}
        </span>{" "}
        {said}
      </a>
    </p>
  );
}

const [SENT, DELIVERED, READ] = [0, 1, 2];

type Said = [mark: number, text: string];

function sayCount(
  { ordinal, read, delivered }: ReceiptCount,
  at: number,
): Said {
  if (ordinal < at || delivered === 0) return [SENT, "Sent"];
  if (read === 0) return [DELIVERED, `Delivered to ${delivered}`];
  return [READ, `Read by ${read}`];
}

function sayPeople(
  { snapshot: { memberCount }, person }: Props,
  people: readonly ReceiptView[],
  at: number,
): Said {
  const read = people.filter((one) => one.read >= at);
  if (read.length === 0) {
    return people.every(({ delivered }) => delivered >= at)
      ? [DELIVERED, "Delivered"]
      : [SENT, "Sent"];
  }
  if (memberCount === 2) return [READ, "Read"];
  if (read.length === memberCount - 1) return [READ, "Read by all"];
  const names = read.map(({ userId }) => person(userId).displayName);
  const said = names.length > MAX_NAMED
    ? `${names.length} people`
    : names.join(", ");
  return [READ, `Read by ${said}`];
}
