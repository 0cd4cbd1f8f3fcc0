import { messageHref, permalink } from "@/lib/protocol/hrefs.ts";
import type { SavedMessageView, SavedView } from "@/lib/protocol/own_views.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { personIn } from "@/components/ui/days.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";
import { headOf, Listed, Words } from "./Listed.tsx";

type Props = {
  saved: SavedView;
  me: string; // id
  reader: Reader;
  csrf: string;
};

/** A message that was put aside. */
export function SavedItem({ saved, me, reader, csrf }: Props) {
  const { roomId, seq, savedAt, shown } = saved;
  return (
    <Listed
      {...shown ? headOfSaved(shown, { me, reader }) : {
        start: (
          <span class="listed-mark">
            <Icon name="lock" />
          </span>
        ),
        title: "You can no longer see this message",
      }}
      end={
        <form method="post" action={`${messageHref(roomId, seq)}/unsave`}>
          <Csrf token={csrf} />
          <Button
            small
            variant="quiet"
            type="submit"
            data-done="Removed from Saved."
          >
            Done
          </Button>
        </form>
      }
    >
      {shown
        ? <Words message={shown.message} people={shown.people} me={me} />
        : (
          <p class="listed-note">
            Saved <Time time={toMoment(savedAt, reader)} />
          </p>
        )}
      <Reminder {...{ saved, reader }} />
    </Listed>
  );
}

function headOfSaved(
  { room, message: { seq, by, at }, people }: SavedMessageView,
  reading: Pick<Props, "me" | "reader">,
) {
  const author = personIn(people)(by);
  return headOf({ room, author, at, href: permalink(room.id, seq) }, reading);
}

function Reminder({ saved, reader }: Pick<Props, "saved" | "reader">) {
  const { remindAt } = saved;
  if (remindAt === undefined) return null;
  const isDue = remindAt <= reader.now;
  return (
    <p class={isDue ? "listed-note listed-new" : "listed-note"}>
      <Icon name="bell" />
      {isDue ? "Reminder: " : "Reminds you "}
      <Time time={toMoment(remindAt, reader)} />
    </p>
  );
}
