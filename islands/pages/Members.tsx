import { untracked, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { personIn } from "@/components/ui/days.ts";
import {
  type Member,
  MembersPanel,
  type MembersPanelProps,
} from "@/components/panels/MembersPanel.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import type { Page, Session } from "@/lib/client/session.ts";
import type { EventView, MemberView } from "@/lib/protocol/views.ts";

type Props = Omit<MembersPanelProps, "me"> & {
  page: Page;
  members: MemberView[];
};

/** Who is in a room, as people come and go. */
export default function Members({ page, room, ...props }: Props) {
  const session = useMemo(() => liveOn(page), []);
  useMemo(() => session?.people.learn(props.members), []);
  const members = useSignal<Member[]>(props.members);
  useEffect(() => {
    if (!session) return;
    const { watchers } = session.feed;
    const watch = async (
      roomId: string,
      events: readonly EventView[] | null,
    ) => {
      if (roomId !== room.id) return;
      members.value = events
        ? sorted(events.reduce(after, members.peek()), session)
        : await load(session, roomId) ?? members.peek();
    };
    watchers.add(watch);
    return () => void watchers.delete(watch);
  }, []);
  const role = session ? session.feed.rooms.find(room.id)?.role : room.role;
  return (
    <MembersPanel
      {...props}
      room={{ ...room, role: role ?? null }}
      me={page.account.id}
      members={members.value}
      person={session
        ? (id) => session.people.find(id)
        : personIn(props.members)}
    />
  );
}

function after(members: Member[], event: EventView): Member[] {
  if (
    event.type !== "member_joined" && event.type !== "member_left" &&
    event.type !== "role_changed"
  ) {
    return members;
  }
  const { userId: id } = event;
  const others = members.filter((one) => one.id !== id);
  if (event.type === "member_left") return others;
  const roomRole = event.type === "role_changed" ? event.role : "member";
  return [...others, { id, roomRole }];
}

/** By name, which is not followed here: whoever is renamed keeps their place. */
const sorted = (members: Member[], { people }: Session) =>
  untracked(() =>
    [...members].sort((a, b) =>
      people.find(a.id).displayName.localeCompare(
        people.find(b.id).displayName,
      )
    )
  );

async function load(
  { people }: Session,
  roomId: string,
): Promise<MemberView[] | null> {
  try {
    const answer = await fetch(`/api/rooms/${roomId}/members`);
    if (!answer.ok) return null;
    const members: MemberView[] = await answer.json();
    people.learn(members);
    return members;
  } catch {
    return null; // the line is cut again: the next hello brings it
  }
}
