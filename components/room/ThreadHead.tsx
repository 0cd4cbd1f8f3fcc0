import { threadHref } from "@/lib/protocol/hrefs.ts";
import type { ThreadSnapshot } from "@/lib/protocol/views.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";

type Props = {
  thread: ThreadSnapshot;
  csrf: string;
  onFollow?: (event: Event) => void;
};

/** Which conversation a side thread is in, and whether its messages count as unread. */
export function ThreadHead({ thread, csrf, onFollow }: Props) {
  const { room, root, isFollowed } = thread;
  const href = threadHref(room.id, root.seq);
  return (
    <PanelHead title="Thread" backHref={`/rooms/${room.id}`}>
      {room.role && (
        <form
          method="post"
          action={`${href}/${isFollowed ? "unfollow" : "follow"}`}
          onSubmit={onFollow}
        >
          <Csrf token={csrf} />
          <Button small variant="quiet" type="submit">
            {isFollowed ? "Unfollow" : "Follow"}
          </Button>
        </form>
      )}
    </PanelHead>
  );
}
