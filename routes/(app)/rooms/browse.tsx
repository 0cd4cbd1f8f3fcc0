import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { SubPage } from "@/components/shell/SubPage.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { browseRooms } from "@/lib/chat/rooms.ts";
import type { RoomListing } from "@/lib/protocol/views.ts";
import { define } from "@/lib/web/define.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    const shell = await loadShell(req, state);
    return page({ shell, listings: await browseRooms(state.app, state.user) });
  },
});

export default define.page<typeof handler>(({ data: { shell, listings } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} />}
    conversation={
      <SubPage
        title="Rooms"
        backHref="/rooms"
        actions={
          <ButtonLink small variant="primary" href="/rooms/new">
            Create room
          </ButtonLink>
        }
      >
        {listings.length === 0 && (
          <EmptyState icon="hash">
            There is no room yet. Create the first one.
          </EmptyState>
        )}
        <ul>
          {listings.map((room) => (
            <Listing key={room.id} room={room} csrf={shell.csrf} />
          ))}
        </ul>
      </SubPage>
    }
  />
));

function Listing({ room, csrf }: { room: RoomListing; csrf: string }) {
  const people = `${room.memberCount} ${
    room.memberCount === 1 ? "member" : "members"
  }`;
  return (
    <ListItem
      start={<RoomMark kind="public" />}
      title={room.name}
      note={room.topic ? `${people} · ${room.topic}` : people}
      href={`/rooms/${room.id}`}
      end={room.joined ? <span class="text-sm text-muted">Joined</span> : (
        <form
          method="post"
          action={`/rooms/${room.id}/join`}
        >
          <Csrf token={csrf} />
          <Button small type="submit" aria-label={`Join ${room.name}`}>
            Join
          </Button>
        </form>
      )}
    />
  );
}
