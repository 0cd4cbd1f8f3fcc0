import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Count } from "@/components/ui/Count.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { RoomList, RoomSection } from "@/components/sidebar/RoomList.tsx";
import { directMessages, people, rooms } from "./data.ts";
import { Sample } from "./Sample.tsx";

export function Lists() {
  const everybody = Object.values(people);
  return (
    <>
      <Sample title="Avatars and counts">
        <div class="flex flex-wrap items-center gap-4">
          {everybody.map((person) => (
            <Avatar
              key={person.id}
              person={person}
            />
          ))}
          <Avatar person={people.ada} size="small" />
          <Avatar person={people.ada} size="control" />
          <Avatar person={people.ada} size="large" />
          <Count value={3} />
          <Count value={148} />
          <Count value={2} mention />
        </div>
        <div class="mt-4 flex flex-wrap gap-2">
          {hues.map((id) => (
            <Avatar
              key={id}
              person={{ id, displayName: id }}
            />
          ))}
        </div>
      </Sample>
      <Sample title="Conversations">
        <RoomList>
          <RoomSection title="Rooms" rooms={rooms} />
          <RoomSection title="Direct messages" rooms={directMessages} />
        </RoomList>
      </Sample>
      <Sample title="People and rooms to join">
        <ul>
          <ListItem
            start={<Avatar person={people.grace} />}
            title="Grace Hopper"
            note="@grace"
            href="#"
          />
          <ListItem
            start={<Avatar person={people.long} />}
            title={people.long.displayName}
            note="Owner"
            end={<Button small>Remove</Button>}
          />
          <ListItem
            start={<RoomMark kind="public" />}
            title="launch-week"
            note="12 members · What is left to do until Friday"
            href="#"
            end={<Button small>Join</Button>}
          />
        </ul>
      </Sample>
    </>
  );
}

/** One id for each of the twelve colours. */
const hues = Array.from(
  { length: 12 },
  (_, index) => String.fromCharCode(97 + index),
);
