import type {
  PersonView,
  ReceiptView,
  RoomSnapshot,
} from "@/lib/protocol/views.ts";
import { classes } from "./classes.ts";

const MAX_NAMED = 3;

type Props = {
  snapshot: RoomSnapshot;
  receipts: readonly ReceiptView[];
  me: string; // id
  person(id: string): PersonView;
};

/** Below one's own last words: whether they have come, and who has read them. */
export function ReceiptLine({ snapshot, receipts, me, person }: Props) {
  const { room, messages, memberCount } = snapshot;
  const last = messages.at(-1);
  if (
    snapshot.hasNewer || last?.by !== me || last.body === null ||
    receipts.length === 0
  ) {
    return null;
  }
  const read = receipts.filter(({ read }) => read >= last.ordinal);
  const isEverywhere = receipts.every(({ delivered }) =>
    delivered >= last.ordinal
  );
  return (
    <p class="receipt">
      <a href={`/rooms/${room.id}/messages/${last.seq}/seen`}>
        <span
          class={classes("receipt-mark", read.length > 0 && "receipt-read")}
          aria-hidden="true"
        >
          {read.length > 0 || isEverywhere ? "✓✓" : "✓"}
        </span>{" "}
        {read.length === 0
          ? isEverywhere ? "Delivered" : "Sent"
          : memberCount === 2
          ? "Read"
          : read.length === memberCount - 1
          ? "Read by all"
          : `Read by ${namesOf(read, person)}`}
      </a>
    </p>
  );
}

function namesOf(read: ReceiptView[], person: Props["person"]): string {
  if (read.length > MAX_NAMED) return `${read.length} people`;
  return read.map(({ userId }) => person(userId).displayName).join(", ");
}
