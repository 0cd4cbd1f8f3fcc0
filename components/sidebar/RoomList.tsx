import type { ComponentChildren } from "preact";
import { Icon } from "@/components/ui/Icon.tsx";
import { RoomRow } from "./RoomRow.tsx";
import type { RoomEntry } from "@/components/views.ts";

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

/** The ways to what is one's own across all rooms; a phone shows them side by side. */
export function Places({ children }: { children: ComponentChildren }) {
  return <div class="places">{children}</div>;
}

type SectionProps = {
  title: string;
  rooms: RoomEntry[];
  add?: ComponentChildren;
  /** Where there is none yet: how to come to one. */
  first?: ComponentChildren;
};

/** A part of the list that folds: rooms, direct messages … */
export function RoomSection({ title, rooms, add, first }: SectionProps) {
  return (
    <section class="relative">
      <details class="rooms-section" open>
        <summary>
          <Icon name="chevron-down" />
          <h2>{title}</h2>
        </summary>
        <ul>{rooms.map((room) => <RoomRow key={room.href} room={room} />)}</ul>
        {rooms.length === 0 && first}
      </details>
      {add && <div class="rooms-add">{add}</div>}
    </section>
  );
}
