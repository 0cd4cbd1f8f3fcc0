import type { Signal } from "@preact/signals";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { unread } from "@/lib/client/news/rooms.ts";
import type { Session } from "@/lib/client/session.ts";

/** What opens over the page. */
export type Overlay = "switcher" | "keys";

/** The keys that work anywhere on the page. Returns the function that lets go of them. */
export function listenForKeys(
  session: Session,
  overlay: Signal<Overlay | null>,
): () => void {
  const open = (wanted: Overlay) => overlay.value = wanted;
  const press = (event: KeyboardEvent) => {
    if (overlay.peek()) return; // it is here, or on its way
    const act = actOf(event, session, open);
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", press);
  return () => removeEventListener("keydown", press);
}

function actOf(
  event: KeyboardEvent,
  session: Session,
  open: (overlay: Overlay) => void,
): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || altKey) return null;
  if (ctrlKey || metaKey) {
    return key.toLowerCase() === "k" ? () => open("switcher") : null;
  }
  const target = event.target as HTMLElement;
  if (key === "Escape") return wayBack(target);
  if (target.closest("input, textarea, select, dialog")) return null;
  switch (key) {
    case "?":
      return () => open("keys");
    case "/":
      return () => location.assign("/search");
    case "n":
      return nextUnread(session);
    case "j":
    case "k":
      return target.closest("#messages") ? null : enterMessages;
    default:
      return null;
  }
}

/** From a message to the composer; from what is opened beside the conversation back to it. */
function wayBack(target: HTMLElement): (() => void) | null {
  if (target.closest("dialog, [popover], details[open]")) return null; // it closes itself
  const composer = document.querySelector<HTMLElement>(".composer textarea");
  if (target.closest("#messages") && composer) return () => composer.focus();
  const close = document.querySelector<HTMLElement>(
    ".pane-panel .pane-head a:last-of-type",
  );
  return close && (() => close.click());
}

/** To what is new here; from there to the conversation with the newest message among the others. */
function nextUnread(
  { feed: { rooms, panes } }: Session,
): (() => void) | null {
  const here = panes.room && firstUnread(panes.room);
  if (here && here !== document.activeElement) {
    return () => {
      here.scrollIntoView({ block: "center" });
      here.focus({ preventScroll: true });
    };
  }
  const next = rooms.list.peek().find((room) =>
    unread(room) > 0 && room.id !== panes.room?.id
  );
  return next ? () => location.assign(`/rooms/${next.id}`) : null;
}

function firstUnread({ shown }: Conversation): HTMLElement | null {
  const { room: { readOrdinal }, messages } = shown.peek();
  const first = messages.find(({ ordinal }) => ordinal > readOrdinal);
  return first
    ? document.querySelector<HTMLElement>(`#messages #m${first.seq}`)
    : null;
}

function enterMessages() {
  const messages = document.querySelectorAll<HTMLElement>("#messages .message");
  [...messages].at(-1)?.focus();
}
