import { useEffect, useRef } from "preact/hooks";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import type { Choice } from "./switcher_choices.ts";

type Props = { choice: Choice; isChosen: boolean; onChoose(): void };

/** One of the places to jump to; the chosen one stays in sight. */
export function SwitcherOption({ choice, isChosen, onChoose }: Props) {
  const { id, name, room, person, icon } = choice;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current!.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const face = room?.other ?? person;
  return (
    <li
      id={id}
      ref={item}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
    >
      {face
        ? <Avatar person={face} size="small" />
        : room
        ? <RoomMark kind={room.kind} />
        : <Icon name={icon!} />}
      <bdi class="truncate">{name}</bdi>
      {person && <span class="switcher-note">@{person.username}</span>}
    </li>
  );
}
