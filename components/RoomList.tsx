import type { ComponentChildren } from "preact";
import { Count } from "./Count.tsx";
import { Icon } from "./Icon.tsx";
import { RoomRow } from "./RoomRow.tsx";
import type { RoomEntry } from "./views.ts";

type HeadProps = {
  instance: string;
  href: string;
  children?: ComponentChildren;
};

/** The name of the instance, and beside it the menu of whoever is signed in. */
export function RoomListHead({ instance, href, children }: HeadProps) {
  return (
    <header class="pane-head rooms-head">
      <a class="flex-1 truncate text-lg font-bold" href={href}>{instance}</a>
      {children}
    </header>
  );
}

/** The part that scrolls. */
export function RoomList({ children }: { children: ComponentChildren }) {
  return <div class="pane-scroll rooms">{children}</div>;
}

/** Finding people, rooms and messages; the keys work once a script listens for them. */
export function JumpTo(
  { href, onClick }: { href: string; onClick?: (event: MouseEvent) => void },
) {
  return (
    <div class="rooms-find">
      <a class="rooms-jump" href={href} onClick={onClick}>
        <Icon name="search" />
        Jump to…
        <kbd class="needs-js">Ctrl K</kbd>
      </a>
    </div>
  );
}

JumpTo.keptAs = () => "jump";

/** The way to everything that was meant for oneself. */
export function MentionsLink({ count }: { count: number }) {
  return (
    <a class="rooms-place" href="/mentions">
      <Icon name="at-sign" />
      Mentions
      {count > 0 && <Count value={count} mention />}
    </a>
  );
}

type SectionProps = {
  title: string;
  rooms: RoomEntry[];
  add?: ComponentChildren;
};

/** A part of the list that folds: rooms, direct messages … */
export function RoomSection({ title, rooms, add }: SectionProps) {
  return (
    <section class="relative">
      <details class="rooms-section" open>
        <summary>
          <Icon name="chevron-down" />
          <h2>{title}</h2>
        </summary>
        <ul>{rooms.map((room) => <RoomRow key={room.href} room={room} />)}</ul>
      </details>
      {add && <div class="rooms-add">{add}</div>}
    </section>
  );
}
