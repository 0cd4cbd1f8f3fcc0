import type { ComponentChildren } from "preact";
import type { Line } from "@/components/ui/days.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import {
  DeleteMessage,
  ListMessages,
  OpenThread,
} from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { accepted } from "@/lib/web/accepted.ts";
import type { SignedInState } from "@/lib/web/define.ts";
import { loadRoom } from "./load_room.ts";
import { loadThread } from "./load_thread.ts";
import { RoomPage, type RoomPageData } from "./RoomPage.tsx";
import { ThreadPage, type ThreadPageData } from "./ThreadPage.tsx";

/** A message, and where it is: in a room, or in a side thread of one. */
export interface Around {
  message: MessageView;
  room?: RoomPageData;
  thread?: ThreadPageData;
}

export async function loadAround(
  req: Request,
  state: SignedInState,
  params: Record<string, string>,
): Promise<Around> {
  const { app, user } = state;
  const { roomId, seq } = accepted(parse(DeleteMessage, params));
  const message = accepted(await findMessage(app, user, { roomId, seq }));
  const around = seq;
  if (message.thread) {
    const at = parse(OpenThread, { roomId, seq: message.thread, around });
    return { message, thread: await loadThread(req, state, at) };
  }
  const at = parse(ListMessages, { roomId, around });
  return { message, room: await loadRoom(req, state, at) };
}

type Props = Omit<Around, "message"> & {
  answering?: MessageView;
  instead?: (line: Line) => ComponentChildren;
};

export const AroundPage = ({ room, thread, ...more }: Props) =>
  thread
    ? <ThreadPage {...thread} {...more} />
    : <RoomPage {...room!} {...more} />;
