import type { RoomId } from "@/lib/domain/ids.ts";
import { isMentioned } from "@/lib/domain/mentions.ts";
import { noticeOf } from "@/lib/domain/notify.ts";
import { permalink } from "@/lib/protocol/hrefs.ts";
import type { MessageView, RoomView } from "@/lib/protocol/views.ts";
import type { People } from "@/lib/client/news/people.ts";
import type { Session } from "@/lib/client/session.ts";

const MAX_LINE = 140; // characters on the desktop

/** Lets a person know of what is said while they look elsewhere. */
export function notify(
  session: Session,
  { roomId, message }: { roomId: RoomId; message: MessageView },
) {
  const { me, feed, people, settings } = session;
  const room = feed.rooms.list.peek().find(({ id }) => id === roomId);
  const notice = noticeOf({
    roomId,
    isDirect: room?.kind === "direct",
    isMentioned: isMentioned(message, me),
  }, {
    settings: settings.peek(),
    quietUntil: people.find(me).quietUntil,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }, Date.now());
  once(`${roomId} ${message.seq}`, () => {
    if (notice.sound) play();
    if (notice.desktop && room) show(message, room, people);
  });
}

/** Of several tabs one speaks. */
function once(name: string, act: () => void) {
  if (!navigator.locks) return act();
  navigator.locks.request(`notice ${name}`, { ifAvailable: true }, (lock) => {
    if (!lock) return;
    act();
    return new Promise((resolve) => setTimeout(resolve, 1_000));
  });
}

/** A browser that nobody has clicked in yet stays silent. */
function play() {
  const source = document.querySelector<HTMLLinkElement>("link[rel=icon]")
    ?.dataset.sound;
  if (source) new Audio(source).play().catch(() => {});
}

async function show(
  { body, seq, by }: MessageView,
  { id, name }: RoomView,
  people: People,
) {
  if (!("Notification" in globalThis)) return;
  if (Notification.permission !== "granted") return;
  people.find(by);
  await people.fill(); // a page that shows other things may not know them yet
  const { displayName } = people.find(by);
  const title = name === displayName ? name : `${displayName} in ${name}`;
  const note = new Notification(title, {
    body: body?.slice(0, MAX_LINE),
    tag: id,
  });
  note.onclick = () => {
    focus();
    location.href = permalink(id, seq);
  };
}
