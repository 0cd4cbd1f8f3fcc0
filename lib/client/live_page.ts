import { effect } from "@preact/signals";
import { type Page, Session } from "./session.ts";

let session: Session | null = null;

/** The one session of this page; none on the server, where the same components render. */
export function liveOn(page: Page): Session | null {
  if (typeof document === "undefined") return null;
  return session ??= start(page);
}

function start(page: Page): Session {
  const url = new URL("/api/socket", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const failed = async () => {
    if (await isSignedOut()) session.socket.signOut();
  };
  const session = new Session(page, { url, failed });
  setTimeout(() => session.socket.open()); // when every island has said what it shows
  followNetwork(session);
  followPage(session);
  showUnread(session);
  return session;
}

function followNetwork({ socket }: Session) {
  effect(() => {
    document.documentElement.dataset.link = socket.state.value;
  });
  addEventListener("online", () => socket.hurry());
  addEventListener("offline", () => socket.hurry()); // it may be wrong: ask the server
}

function followPage(session: Session) {
  const { socket, outdated, outbox } = session;
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return socket.hurry();
    session.tellPositions();
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

function showUnread({ feed }: Session) {
  const { title } = document;
  effect(() => {
    const unread = feed.rooms.unread.value;
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  });
}

async function isSignedOut(): Promise<boolean> {
  try {
    return (await fetch("/api/auth/me", { cache: "no-store" })).status === 401;
  } catch {
    return false; // the server is away, and so is the answer
  }
}
