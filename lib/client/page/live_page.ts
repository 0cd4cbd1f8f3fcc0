import { effect } from "@preact/signals";
import { isMuted } from "@/lib/domain/notify.ts";
import { Ladder } from "@/lib/client/line/ladder.ts";
import { followIdle } from "./idle.ts";
import { unread } from "@/lib/client/news/rooms.ts";
import { type Page, Session } from "@/lib/client/session.ts";

let session: Session | null = null;

/** The one session of this page; none on the server, where the same components render. */
export function liveOn(page: Page): Session | null {
  if (typeof document === "undefined") return null;
  return session ??= start(page);
}

function start(page: Page): Session {
  const url = new URL("/api/socket", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const name = `parley news ${page.account.id}`;
  const ladder = new Ladder(url, name, () => session.socket.restart());
  const failed = async (hung: boolean) => {
    const status = await askStatus();
    if (status === 401) session.socket.signOut();
    else if (status === 200 && ladder.fail(hung)) session.socket.hurry();
  };
  const session = new Session(page, {
    way: ladder.open,
    failed,
    rung: ladder.rung,
  });
  setTimeout(() => session.socket.open()); // when every island has said what it shows
  followNetwork(session);
  followPage(session);
  showUnread(session);
  followArrivals(session);
  followIdle((isIdle) => session.rest(isIdle));
  return session;
}

/** Whoever looks at the message needs no word about it, and nothing that could give one. */
function followArrivals(session: Session) {
  session.arrived.subscribe(async (arrival) => {
    if (!arrival) return;
    const isOpen = session.feed.panes.room?.id === arrival.roomId;
    if (isOpen && document.hasFocus()) return;
    const { notify } = await import("./notices.ts");
    notify(session, arrival);
  });
}

function followNetwork({ socket, rung }: Session) {
  const { dataset } = document.documentElement;
  effect(() => {
    dataset.link = socket.state.value;
    dataset.rung = rung.value;
  });
  addEventListener("online", () => socket.hurry());
  addEventListener("offline", () => socket.hurry()); // it may be wrong: ask the server
}

function followPage(session: Session) {
  const { socket, outdated, outbox } = session;
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return socket.hurry();
    session.feed.positions.tell();
    const isIdle = outbox.shelf.entries.peek().length === 0;
    if (outdated.peek() && isIdle) location.reload(); // drafts are kept, nobody looks
  });
  // A browser keeps pages for its Back button only when they let go of their connections.
  addEventListener("pagehide", () => session.pause());
  addEventListener("pageshow", ({ persisted }) => persisted && socket.open());
  effect(() => {
    if (outdated.value === "person") location.reload();
  });
}

/** In the title and on the icon; conversations that are muted do not count. */
function showUnread({ feed, people, settings }: Session) {
  const { title } = document;
  let before: string | undefined; // how the open conversation was called when the page was loaded
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  effect(() => {
    const { conversations } = settings.value;
    const now = Date.now();
    const count = feed.rooms.list.value
      .filter(({ id }) => !isMuted(conversations[id], now))
      .reduce((sum, room) => sum + unread(room), feed.threads.unread.value);
    const { panes, rooms } = feed;
    const room = rooms.find(panes.room?.id ?? "");
    const name = room?.other
      ? people.find(room.other.id).displayName // as they are called now
      : room?.name;
    before ??= name;
    const said = name ? title.replace(before!, () => name) : title;
    document.title = count > 0 ? `(${count}) ${said}` : said;
    const { plain, unread: badged } = icon?.dataset ?? {};
    if (plain && badged) icon!.href = count > 0 ? badged : plain;
  });
}

/** What the server says to this person when it is asked in the ordinary way; null: it is away. */
async function askStatus(): Promise<number | null> {
  try {
    return (await fetch("/api/auth/me", { cache: "no-store" })).status;
  } catch {
    return null;
  }
}
