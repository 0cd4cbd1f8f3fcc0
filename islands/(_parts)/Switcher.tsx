import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Avatar } from "@/components/Avatar.tsx";
import { Icon } from "@/components/Icon.tsx";
import type { IconName } from "@/components/icon_names.ts";
import { RoomMark } from "@/components/RoomMark.tsx";
import { choose } from "@/lib/client/choices.ts";
import type { Session } from "@/lib/client/session.ts";
import type { PersonView, RoomView } from "@/lib/protocol/views.ts";
import { listOf } from "./list_of.ts";

type Props = { session: Session; onClose: () => void; onKeys: () => void };

const MOST = 10; // conversations and people, and commands
const PATIENCE_MS = 150; // between keys, before people are asked for

interface Choice {
  id: string;
  name: string;
  alias?: string;
  room?: RoomView;
  person?: PersonView;
  icon?: IconName;
  go(): unknown;
}

/** Conversations, people and commands by a few letters of their name. */
export default function Switcher({ session, onClose, onKeys }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useSignal("");
  const at = useSignal(0);
  const people = usePeople(typed);
  const choices = useComputed(() =>
    choicesFor(session, typed.value, people.value, onKeys)
  );
  useEffect(() => dialog.current!.showModal(), []);

  const press = (event: KeyboardEvent) => {
    const count = choices.value.length;
    const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
    if (step) at.value = (at.value + step) % count;
    else if (event.key === "Enter") run(choices.value[at.value]);
    else return;
    event.preventDefault();
  };
  const run = (choice?: Choice) => {
    dialog.current!.close();
    choice?.go();
  };
  return (
    <dialog
      ref={dialog}
      class="switcher"
      aria-label="Jump to"
      onClose={onClose}
      onClick={(event) =>
        event.target === dialog.current && dialog.current!.close()}
    >
      <div class="switcher-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Jump to a person, a room or a command"
          aria-expanded="true"
          aria-controls="switcher-choices"
          aria-activedescendant={choices.value[at.value]?.id}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder="Jump to…"
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={press}
        />
      </div>
      <ul
        id="switcher-choices"
        class="switcher-choices"
        role="listbox"
        aria-label="Found"
      >
        {choices.value.map((choice, i) => (
          <Option
            key={choice.id}
            choice={choice}
            isChosen={i === at.value}
            onChoose={() => run(choice)}
          />
        ))}
      </ul>
    </dialog>
  );
}

type OptionProps = { choice: Choice; isChosen: boolean; onChoose(): void };

function Option({ choice, isChosen, onChoose }: OptionProps) {
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

/** Conversations as they stand in the list, the newest first; then who else there is. */
function choicesFor(
  session: Session,
  typed: string,
  people: PersonView[],
  onKeys: () => void,
): Choice[] {
  const list = listOf(session);
  const rooms = list.map((room): Choice => ({
    id: `to-room-${room.id}`,
    name: room.name,
    room,
    go: () => location.assign(`/rooms/${room.id}`),
  }));
  const known = new Set(list.map(({ other }) => other?.id));
  const others = people
    .filter(({ id }) => id !== session.me && !known.has(id))
    .map((person): Choice => ({
      id: `to-person-${person.id}`,
      name: person.displayName,
      alias: person.username,
      person,
      go: () => write(person),
    }));
  const found = [
    ...choose([...rooms, ...others], typed, MOST),
    ...choose(commands(onKeys), typed, typed ? MOST : 2),
  ];
  return typed.trim() ? [...found, searchFor(typed.trim())] : found;
}

const commands = (onKeys: () => void): Choice[] => [
  { id: "to-keys", name: "Keyboard shortcuts", icon: "info", go: onKeys },
  to("Search messages", "search", "/search"),
  to("Browse rooms", "hash", "/rooms/browse"),
  to("Create a room", "plus", "/rooms/new"),
  to("Find people", "users", "/people"),
  to("Settings", "settings", "/settings"),
];

const to = (name: string, icon: IconName, href: string): Choice => ({
  id: `to${href.replaceAll("/", "-")}`,
  name,
  icon,
  go: () => location.assign(href),
});

const searchFor = (typed: string): Choice => ({
  ...to(`Search messages for “${typed}”`, "search", "/search"),
  id: "to-found",
  go: () => location.assign(`/search?${new URLSearchParams({ q: typed })}`),
});

async function write({ id }: PersonView) {
  const answer = await fetch("/api/directs", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userId: id }),
  });
  if (answer.ok) location.assign(`/rooms/${(await answer.json()).id}`);
  else location.assign(`/people/${id}`);
}

/** People of this name, once nothing more is typed for a moment. */
function usePeople(typed: Signal<string>): Signal<PersonView[]> {
  const people = useSignal<PersonView[]>([]);
  const q = typed.value.trim();
  useEffect(() => {
    people.value = [];
    if (!q) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      people.value = await findPeople(q, asking.signal);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [q]);
  return people;
}

async function findPeople(q: string, signal: AbortSignal) {
  try {
    const query = new URLSearchParams({ q });
    const answer = await fetch(`/api/people?${query}`, { signal });
    return answer.ok ? await answer.json() as PersonView[] : [];
  } catch {
    return []; // typed on, or offline: what is known here is still shown
  }
}
