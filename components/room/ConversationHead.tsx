import type { ComponentChildren } from "preact";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { IconLink } from "@/components/ui/IconButton.tsx";
import { RoomMark } from "./RoomMark.tsx";
import type { Face, RoomKind } from "@/components/views.ts";

type Props = {
  kind: RoomKind;
  name: string;
  topic?: string;
  person?: Face;
  /** The list: on a phone it is another page. */
  backHref: string;
  /** People, search, menu. */
  children?: ComponentChildren;
};

export function ConversationHead(
  { kind, name, topic, person, backHref, children }: Props,
) {
  return (
    <header class="pane-head">
      <IconLink
        icon="arrow-left"
        label="All conversations"
        href={backHref}
        class="only-phone"
      />
      <div class="head-text">
        <h1 class="head-name">
          {/* Who is here is said beside it, and not a part of the name. */}
          <span class="flex" aria-hidden="true">
            {person
              ? <Avatar person={person} size="small" />
              : <RoomMark kind={kind} />}
          </span>
          <bdi class="truncate">{name}</bdi>
        </h1>
        {topic && (
          <p class="head-topic">
            <bdi>{topic}</bdi>
          </p>
        )}
      </div>
      <div class="flex flex-none items-center">{children}</div>
    </header>
  );
}
