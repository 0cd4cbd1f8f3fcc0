import type { RoomId } from "@/lib/domain/ids.ts";
import type { SavedMessage } from "@/lib/domain/model.ts";
import type {
  AccountView,
  FollowedThread,
  RoomView,
} from "@/lib/protocol/views.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { IconLink } from "@/components/ui/IconButton.tsx";
import { Menu, MenuButton, MenuLink, MenuRule } from "@/components/ui/Menu.tsx";
import type { Reader } from "@/components/ui/moments.ts";
import {
  JumpTo,
  Places,
  RoomList,
  RoomListHead,
  RoomSection,
} from "./RoomList.tsx";
import { sayStatus } from "@/components/people/presence.ts";
import { toRoomEntry } from "./room_entry.ts";
import { PersonalRow } from "./PersonalRow.tsx";

export interface RoomsPaneProps {
  me: AccountView;
  csrf: string;
  rooms: RoomView[]; // newest first
  threads: FollowedThread[];
  saved: readonly SavedMessage[];
  scheduled?: { waiting: number; refused: number };
  current?: RoomId | "mentions" | "threads" | "saved" | "scheduled";
  reader: Reader;
  settings: Settings;
  onJump?: (event: MouseEvent) => void;
  drafts?: readonly RoomId[]; // rooms with something begun
}

/** How much of it somebody wanted to be reminded of by now. */
export const dueAt = (now: number, saved: readonly SavedMessage[]) =>
  saved.filter(({ remindAt }) => remindAt !== undefined && remindAt <= now)
    .length;

/** The list of one's conversations: the first pane. */
export function RoomsPane(
  { me, csrf, rooms, threads, saved, scheduled, ...view }: RoomsPaneProps,
) {
  const entries = (direct: boolean) =>
    rooms.filter(({ kind }) => (kind === "direct") === direct)
      .map((room) => ({
        ...toRoomEntry(room, view),
        hasThreads: unread.some(({ roomId }) => roomId === room.id),
      }));
  const unread = threads.filter(({ count, ordinal }) => count > ordinal);
  return (
    <>
      <RoomListHead instance="Parley" href="/rooms">
        <IconLink icon="square-pen" label="New message" href="/people" />
        <AccountMenu me={me} csrf={csrf} />
      </RoomListHead>
      <RoomList>
        <JumpTo href="/search" onClick={view.onJump} />
        <Places>
          <PersonalRow
            href="/mentions"
            icon="at-sign"
            name="Mentions"
            count={countMentions(rooms)}
            mention
            current={view.current === "mentions"}
          />
          {threads.length > 0 && (
            <PersonalRow
              href="/threads"
              icon="messages-square"
              name="Threads"
              count={unread.reduce(
                (sum, { count, ordinal }) => sum + count - ordinal,
                0,
              )}
              current={view.current === "threads"}
            />
          )}
          {saved.length > 0 && (
            <PersonalRow
              href="/saved"
              icon="bookmark"
              name="Saved"
              label="due"
              count={dueAt(view.reader.now, saved)}
              current={view.current === "saved"}
            />
          )}
          {scheduled && scheduled.waiting > 0 && (
            <PersonalRow
              href="/scheduled"
              icon="clock"
              name="Scheduled"
              label="not sent"
              count={scheduled.refused}
              current={view.current === "scheduled"}
            />
          )}
        </Places>
        <RoomSection
          title="Rooms"
          rooms={entries(false)}
          add={<IconLink icon="plus" label="Add a room" href="/rooms/browse" />}
        />
        <RoomSection
          title="Direct messages"
          rooms={entries(true)}
          add={<IconLink icon="plus" label="Message somebody" href="/people" />}
          first={
            <PersonalRow href="/people" icon="user-plus" name="Find people" />
          }
        />
      </RoomList>
    </>
  );
}

const countMentions = (rooms: RoomView[]) =>
  rooms.reduce((sum, { mentioned }) => sum + mentioned.length, 0);

function AccountMenu({ me, csrf }: { me: AccountView; csrf: string }) {
  const { id, displayName, hue, quietUntil } = me;
  const face = { id, displayName, hue, quietUntil, online: !!quietUntil };
  return (
    <Menu
      label="Your account"
      trigger={<Avatar person={face} size="control" />}
    >
      <MenuLink icon="smile" href="/settings/status">
        {me.status ? sayStatus(me.status) : "Set a status"}
      </MenuLink>
      <MenuLink icon="user" href="/settings/profile">Profile</MenuLink>
      <MenuLink icon="settings" href="/settings">Settings</MenuLink>
      <form method="post" action="/rooms/read">
        <Csrf token={csrf} />
        <MenuButton icon="circle-check">Mark all as read</MenuButton>
      </form>
      <MenuRule />
      <form method="post" action="/sign-out">
        <Csrf token={csrf} />
        <MenuButton icon="log-out">Sign out</MenuButton>
      </form>
    </Menu>
  );
}
