import { Avatar } from "@/components/ui/Avatar.tsx";
import { IconLink } from "@/components/ui/IconButton.tsx";
import { Menu, MenuButton, MenuLink, MenuRule } from "@/components/ui/Menu.tsx";
import {
  JumpTo,
  RoomList,
  RoomListHead,
  RoomSection,
} from "@/components/sidebar/RoomList.tsx";
import type { RoomEntry } from "@/components/views.ts";
import { directMessages, people, rooms } from "./data.ts";

export function SampleList({ shown = rooms }: { shown?: RoomEntry[] }) {
  return (
    <>
      <RoomListHead instance="Analytical Engines" href="/design/list">
        <IconLink icon="square-pen" label="New message" href="#new" />
        <Menu
          label="Your account"
          trigger={<Avatar person={people.ada} size="control" />}
        >
          <MenuLink icon="user" href="#profile">Profile</MenuLink>
          <MenuLink icon="settings" href="#settings">Settings</MenuLink>
          <MenuRule />
          <form method="post" action="#sign-out">
            <MenuButton icon="log-out">Sign out</MenuButton>
          </form>
        </Menu>
      </RoomListHead>
      <RoomList>
        <JumpTo href="#jump" />
        <RoomSection
          title="Rooms"
          rooms={shown}
          add={<IconLink icon="plus" label="Add a room" href="#rooms" />}
        />
        <RoomSection
          title="Direct messages"
          rooms={directMessages}
          add={<IconLink icon="plus" label="Message somebody" href="#people" />}
        />
      </RoomList>
    </>
  );
}
