import type { ComponentChildren } from "preact";
import {
  AppShell,
  PanelHead,
  type PaneName,
} from "@/components/shell/AppShell.tsx";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Composer } from "@/components/composer/Composer.tsx";
import { ConversationHead } from "@/components/room/ConversationHead.tsx";
import { IconLink } from "@/components/ui/IconButton.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { Menu, MenuButton, MenuLink, MenuRule } from "@/components/ui/Menu.tsx";
import { Day, NewDivider, Timeline } from "@/components/room/Timeline.tsx";
import { TypingLine } from "@/components/room/TypingLine.tsx";
import { SampleList } from "./SampleList.tsx";
import { SampleMessages } from "./SampleMessages.tsx";
import { today, unread, yesterday } from "./conversation.ts";
import { people } from "./data.ts";

type Props = { pane: PaneName; panel?: boolean; notice?: ComponentChildren };

/** What the product looks like on a busy day. */
export function RoomSample({ pane, panel, notice }: Props) {
  return (
    <AppShell
      pane={pane}
      list={<SampleList />}
      conversation={<Conversation notice={notice} />}
      panel={panel && <Members />}
    />
  );
}

function Conversation({ notice }: { notice?: ComponentChildren }) {
  return (
    <>
      <ConversationHead
        kind="public"
        name="general"
        topic="Everything that concerns everybody"
        backHref="/design/list"
      >
        <IconLink icon="users" label="7 members" href="/design/panel" />
        <IconLink icon="search" label="Search in this room" href="#search" />
        <RoomMenu />
      </ConversationHead>
      {notice && <div class="notice">{notice}</div>}
      <Timeline label="Messages in general">
        <Day label="Yesterday">
          <SampleMessages messages={yesterday} />
        </Day>
        <Day label="Today">
          <SampleMessages messages={today} />
          <NewDivider />
          <SampleMessages messages={unread} />
        </Day>
      </Timeline>
      <Composer action="#" placeholder="Message #general" />
      <TypingLine names={["Mary Somerville"]} />
    </>
  );
}

export function RoomMenu() {
  return (
    <Menu label="Room menu">
      <MenuLink icon="info" href="#details">Details</MenuLink>
      <MenuLink icon="user-plus" href="#add">Add people</MenuLink>
      <MenuLink icon="link" href="#link">Copy link</MenuLink>
      <MenuRule />
      <form method="post" action="#leave">
        <MenuButton icon="log-out" danger>Leave room</MenuButton>
      </form>
    </Menu>
  );
}

function Members() {
  return (
    <>
      <PanelHead title="Members" backHref="/design/room" />
      <ul class="pane-scroll p-4">
        {Object.values(people).map((person) => (
          <ListItem
            key={person.id}
            start={<Avatar person={person} />}
            title={person.displayName}
            note={person.online ? "Online" : "Last seen yesterday"}
            href="#person"
          />
        ))}
      </ul>
    </>
  );
}
