import type {
  FollowedThread,
  MessageView,
  PersonView,
} from "@/lib/protocol/views.ts";
import {
  personIn,
  type Scene,
  toDays,
  unreadAmong,
} from "@/components/ui/days.ts";
import { MessageLines } from "./MessageLines.tsx";

type Props = Omit<Scene, "person" | "unreadIn"> & {
  messages: MessageView[];
  people: PersonView[]; // whom they name
  threads: FollowedThread[];
};

/** Messages as a page shows them before its script, if any, has come. */
export function StillLines({ messages, people, threads, ...scene }: Props) {
  const days = toDays(messages, {
    ...scene,
    person: personIn(people),
    unreadIn: unreadAmong(threads, scene.roomId),
  });
  return <MessageLines days={days} />;
}
