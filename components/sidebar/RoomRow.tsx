import { Avatar } from "@/components/ui/Avatar.tsx";
import { Count } from "@/components/ui/Count.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Time } from "@/components/ui/Time.tsx";
import { classes } from "@/components/ui/classes.ts";
import type { RoomEntry } from "@/components/views.ts";
import { RoomMark } from "@/components/room/RoomMark.tsx";

/** One conversation in the list; on the phone with the last line and its time. */
export function RoomRow({ room }: { room: RoomEntry }) {
  const unread = room.unread ?? 0;
  return (
    <li>
      <a
        href={room.href}
        class={classes(
          "row",
          unread > 0 && "row-unread",
          room.muted && "row-muted",
        )}
        aria-current={room.current ? "page" : undefined}
      >
        <span class="row-mark">
          {room.other
            ? <Avatar person={room.other} size="small" />
            : <RoomMark kind={room.kind} />}
        </span>
        <span class="row-name">
          <bdi>{room.name}</bdi>
        </span>
        {room.lastLine && (
          <span class="row-last">
            <bdi>{room.lastLine}</bdi>
          </span>
        )}
        {room.lastTime && (
          <span class="row-time">
            <Time time={room.lastTime} />
          </span>
        )}
        <span class="row-end">
          {room.draft && !room.current && <Draft />}
          {room.hasThreads && <Threads />}
          {unread > 0 && (
            <Count value={room.mentions || unread} mention={!!room.mentions} />
          )}
        </span>
      </a>
    </li>
  );
}

RoomRow.keptAs = ({ room }: { room: RoomEntry }) => room.href;
function Threads() {
  return (
    <>
      <Icon name="messages-square" />
      <span class="sr-only">unread threads</span>
    </>
  );
}

function Draft() {
  return (
    <>
      <Icon name="pencil" />
      <span class="sr-only">draft</span>
    </>
  );
}
