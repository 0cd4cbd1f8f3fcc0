import { page } from "fresh";
import {
  DeleteMessage,
  ListMessages,
  OpenThread,
} from "@/lib/protocol/inputs.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { findMessage } from "@/lib/chat/reading.ts";
import { loadRoom } from "@/routes/(app)/(_parts)/load_room.ts";
import { loadThread } from "@/routes/(app)/(_parts)/load_thread.ts";
import {
  RoomPage,
  type RoomPageData,
} from "@/routes/(app)/(_parts)/RoomPage.tsx";
import {
  ThreadPage,
  type ThreadPageData,
} from "@/routes/(app)/(_parts)/ThreadPage.tsx";

interface Data {
  room?: RoomPageData;
  thread?: ThreadPageData; // where it is a message of a side thread
}

/** The conversation around a message, ready to answer it. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    const { roomId, seq } = accepted(parse(DeleteMessage, params));
    const found = await findMessage(state.app, state.user, { roomId, seq });
    const answering = accepted(found);
    if (answering.thread) {
      const at = { roomId, seq: answering.thread, around: seq };
      const thread = await loadThread(req, state, parse(OpenThread, at));
      return page<Data>({ thread: { ...thread, answering } });
    }
    const around = parse(ListMessages, { roomId, around: seq });
    const room = await loadRoom(req, state, around);
    return page<Data>({ room: { ...room, answering } });
  },
});

export default define.page<typeof handler>(({ data: { room, thread } }) =>
  thread ? <ThreadPage {...thread} /> : <RoomPage {...room!} />
);
