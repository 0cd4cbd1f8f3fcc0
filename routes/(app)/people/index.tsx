import { page } from "fresh";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { FindPeopleForm } from "@/components/people/FindPeopleForm.tsx";
import { SubPage } from "@/components/shell/SubPage.tsx";
import { WriteToList } from "@/components/people/WriteToList.tsx";
import PeopleHere from "@/islands/pages/PeopleHere.tsx";
import RoomList from "@/islands/RoomList.tsx";
import { findPeople, listHere } from "@/lib/chat/people.ts";
import { FindPeople } from "@/lib/protocol/finding_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, url, state }) {
    const input = accepted(readQuery(url, FindPeople));
    const found = accepted(await findPeople(state.app, state.user, input));
    const people = found.filter(({ id }) => id !== state.user.id);
    const here = input.q ? [] : await listHere(state.app, state.user);
    const shell = await loadShell(req, state);
    return page({ shell, q: input.q, people, here });
  },
});

export default define.page<typeof handler>((
  { data: { shell, q, people, here } },
) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} />}
    conversation={
      <SubPage title="New message" backHref="/rooms">
        <FindPeopleForm action="/people" q={q} autofocus />
        {!q && <PeopleHere page={shell.page} people={here} csrf={shell.csrf} />}
        {people.length === 0 && (
          <EmptyState icon="users">
            {q ? `Nobody here is called ${q}.` : "Nobody else is here yet."}
          </EmptyState>
        )}
        {!q && people.length > 0 && (
          <h2 class="my-2 text-sm font-bold text-muted">Everybody</h2>
        )}
        <WriteToList people={people} csrf={shell.csrf} />
      </SubPage>
    }
  />
));
