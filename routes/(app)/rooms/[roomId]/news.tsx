import { page } from "fresh";
import { Head } from "fresh/runtime";
import { personIn, toDays } from "@/components/ui/days.ts";
import { MessageLines } from "@/components/message/MessageLines.tsx";
import { Timeline } from "@/components/room/Timeline.tsx";
import { openRoom } from "@/lib/chat/reading.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import { ListNews } from "@/lib/protocol/inputs.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { readerOf } from "@/lib/web/reader.ts";
import { FRAMED } from "@/lib/web/safe_headers.ts";

const REFRESH_SECONDS = 5;

/**
 * What is said after a page was loaded, for pages without a script. It refreshes itself, and stands
 * in a frame, so that nothing of what is being written is lost.
 */
export const handler = define.handlers({
  async GET({ req, url, params, state }) {
    const { app, user } = state;
    const { roomId, after } = accepted(readQuery(url, ListNews, params));
    const newest = { roomId, limit: PAGE_SIZE };
    const { room, messages, people } = accepted(
      await openRoom(app, user, newest),
    );
    const days = toDays(messages.filter(({ seq }) => seq > after), {
      roomId,
      me: user.id,
      mayAct: room.role !== null,
      readOrdinal: Infinity,
      reader: readerOf(req, app.now()),
      person: personIn(people),
    });
    const headers = { ...FRAMED, refresh: `${REFRESH_SECONDS}` };
    return page({ room, days }, { headers });
  },
});

export default define.page<typeof handler>(({ data: { room, days } }) => (
  <>
    <Head>
      <base target="_top" />
    </Head>
    <main class="news">
      <h1 class="sr-only">New messages in {room.name}</h1>
      <Timeline label={`New messages in ${room.name}`}>
        <MessageLines days={days} />
        {days.length === 0 && (
          <p class="news-none">New messages appear here by themselves.</p>
        )}
      </Timeline>
    </main>
  </>
));
