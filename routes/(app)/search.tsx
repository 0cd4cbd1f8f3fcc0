import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import {
  FoundMessageItem,
  FoundPerson,
  FoundRoomItem,
  FoundSection,
} from "@/components/own/Found.tsx";
import {
  SearchFilters,
  SearchForm,
  SearchHelp,
} from "@/components/own/SearchForm.tsx";
import { SubPage } from "@/components/shell/SubPage.tsx";
import RecentSearches from "@/islands/pages/RecentSearches.tsx";
import RoomList, { type RoomListProps } from "@/islands/RoomList.tsx";
import { Search } from "@/lib/protocol/finding_inputs.ts";
import type { SearchView } from "@/lib/protocol/search_views.ts";
import { search } from "@/lib/search/search.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";
import type { Refusal } from "@/lib/domain/result.ts";

interface Data {
  shell: RoomListProps;
  q: string;
  isLater: boolean; // not the first page
  found: SearchView | null;
  refusal?: Refusal;
}

export const handler = define.handlers({
  async GET({ req, url, state }) {
    const input = accepted(readQuery(url, Search));
    const shell = await loadShell(req, state);
    const { zone } = shell.reader;
    const found = await search(state.app, state.user, { ...input, zone });
    const data = { shell, q: input.q, isLater: !!input.cursor };
    return found.ok
      ? page<Data>({ ...data, found: found.value })
      : refusedPage<Data>({ ...data, found: null, refusal: found.refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...data.shell} />}
    conversation={
      <SubPage title={data.q || "Search"} backHref="/rooms">
        <SearchForm q={data.q} error={data.refusal?.message} />
        <SearchFilters q={data.q} />
        {data.q && data.found ? <Results {...data} /> : <SearchHelp />}
        {(data.found || !data.q) && (
          <RecentSearches me={data.shell.page.account.id} q={data.q} />
        )}
      </SubPage>
    }
  />
));

function Results({ shell, q, isLater, found }: Data) {
  const { people, rooms, messages, next } = found!;
  const isNothing = people.length + rooms.length + messages.length === 0;
  return (
    <>
      {people.length > 0 && (
        <FoundSection title="People">
          {people.map((person) => (
            <FoundPerson key={person.id} person={person} csrf={shell.csrf} />
          ))}
        </FoundSection>
      )}
      {rooms.length > 0 && (
        <FoundSection title="Rooms">
          {rooms.map((room) => <FoundRoomItem key={room.id} room={room} />)}
        </FoundSection>
      )}
      {messages.length > 0 && (
        <FoundSection title={isLater ? "Older messages" : "Messages"}>
          {messages.map((message) => (
            <FoundMessageItem
              key={`${message.room.id} ${message.seq}`}
              found={message}
              q={q}
              me={shell.page.account.id}
              reader={shell.reader}
            />
          ))}
        </FoundSection>
      )}
      {isNothing && (
        <EmptyState>
          {next ? "Nothing yet." : `Nothing found for ${q}.`}
        </EmptyState>
      )}
      {next && <Further q={q} cursor={next} />}
    </>
  );
}

function Further({ q, cursor }: { q: string; cursor: string }) {
  return (
    <p class="p-3 text-center">
      <ButtonLink small href={`/search?${new URLSearchParams({ q, cursor })}`}>
        Older messages
      </ButtonLink>
    </p>
  );
}
