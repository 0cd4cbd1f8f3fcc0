import { uuidv7 } from "uuidv7";
import { PASSWORD } from "./server.ts";

/**
 * Who may come in. "members": of the room in the path; for everybody else a private room is like a
 * missing one. "developers": in development only.
 */
type Access = "everybody" | "signed in" | "members" | "developers";

/** By method what a right request says; null where nothing that is said is read. */
type Inputs = Record<string, Record<string, unknown> | null>;

export interface RouteRow {
  file: string;
  access: Access;
  inputs: Inputs;
}

const account = {
  username: "noor",
  displayName: "Noor",
  email: "noor@example.test",
  password: PASSWORD,
};
const login = { login: "ada", password: PASSWORD };
const room = { name: "Engines", topic: "", kind: "private" };
const change = { name: "Engines", topic: "Steam" };
const said = { ref: uuidv7(), body: "Good morning" };

const profile = {
  displayName: "Ada",
  bio: "Engines",
  pronouns: "she/her",
  phone: "+44 20 7946 0000",
  zone: "Europe/London",
  hue: 3,
};
const status = { emoji: "🌴", text: "On holiday", minutes: 60 };
const privacy = { showLastSeen: false, addedBy: "acquaintances" };
const notifications = {
  level: "mentions",
  sound: true,
  quietFrom: "22:00",
  quietTo: "07:00",
};
const level = { level: "mentions", minutes: 60 };
const appearance = { density: "compact", size: "large", motion: "less" };

const FAR_AHEAD = Date.now() + 60 * 60_000;

const scheduled = { ...said, ref: uuidv7(), at: FAR_AHEAD };
const rescheduled = { body: "Good evening", at: FAR_AHEAD };

const rows: [string, Access, Inputs][] = [
  ["/index.tsx", "everybody", { GET: null }],
  ["/register.tsx", "everybody", { GET: null, POST: account }],
  ["/sign-in.tsx", "everybody", { GET: null, POST: login }],
  ["/sign-out.ts", "everybody", { POST: null }],
  ["/api/search/index.ts", "signed in", { GET: { q: "hello" } }],
  ["/api/search/rebuild.ts", "signed in", { POST: null }],
  ["/(app)/search.tsx", "signed in", { GET: { q: "hello" } }],
  ["/api/rooms/read.ts", "signed in", { POST: null }],
  ["/(app)/rooms/read.ts", "signed in", { POST: null }],
  ["/api/rooms/[roomId]/unread.ts", "members", { POST: { ordinal: 1 } }],
  ["/(app)/rooms/[roomId]/unread.ts", "members", { POST: { ordinal: 1 } }],
  ["/(app)/rooms/[roomId]/date.tsx", "members", { GET: {} }],
  ["/healthz.ts", "everybody", { GET: null }],
  ["/theme.ts", "everybody", { POST: { theme: "dark" } }],
  ["/design/index.tsx", "developers", { GET: null }],
  ["/design/[sample].tsx", "developers", { GET: null }],

  ["/api/auth/register.ts", "everybody", { POST: account }],
  ["/api/auth/login.ts", "everybody", { POST: login }],
  ["/api/auth/refresh.ts", "everybody", { POST: { refreshToken: "x" } }],
  ["/api/auth/logout.ts", "signed in", { POST: null }],
  ["/api/auth/me.ts", "signed in", { GET: null }],

  ["/api/socket.ts", "signed in", { GET: null }],
  ["/api/events.ts", "signed in", { GET: { cursors: "" }, POST: {} }],
  ["/api/poll.ts", "signed in", { GET: { wait: "0" }, POST: { wait: 0 } }],
  ["/api/frames.ts", "signed in", {
    POST: { type: "typing", roomId: "general" },
  }],
  ["/api/people/index.ts", "signed in", { GET: { q: "a" } }],
  ["/api/people/here.ts", "signed in", { GET: null }],
  ["/api/people/[userId].ts", "signed in", { GET: {} }],
  ["/api/settings/index.ts", "signed in", { GET: null }],
  ["/api/settings/profile.ts", "signed in", { PUT: profile }],
  ["/api/settings/status.ts", "signed in", { PUT: status }],
  ["/api/settings/quiet.ts", "signed in", { PUT: { minutes: 30 } }],
  ["/api/settings/writing.ts", "signed in", { PUT: {} }],
  ["/api/settings/privacy.ts", "signed in", { PUT: privacy }],
  ["/api/settings/notifications.ts", "signed in", { PUT: notifications }],
  ["/api/directs.ts", "signed in", { POST: { userId: ":userId" } }],
  ["/api/rooms/browse.ts", "signed in", { GET: null }],
  ["/api/rooms/index.ts", "signed in", { GET: null, POST: room }],
  ["/api/rooms/[roomId]/index.ts", "members", { GET: {}, PUT: change }],
  ["/api/rooms/[roomId]/join.ts", "members", { POST: {} }],
  ["/api/rooms/[roomId]/leave.ts", "members", { DELETE: {} }],
  ["/api/rooms/[roomId]/read.ts", "members", { POST: { ordinal: 1 } }],
  ["/api/rooms/[roomId]/typing.ts", "members", { POST: {} }],
  ["/api/rooms/[roomId]/members/index.ts", "members", {
    GET: {},
    POST: { userId: ":userId" },
  }],
  ["/api/rooms/[roomId]/members/[userId].ts", "members", { DELETE: {} }],
  ["/api/mentions.ts", "signed in", {
    GET: { before: "1700000000000.general.1" },
  }],
  ["/api/rooms/[roomId]/messages/index.ts", "members", { GET: {}, POST: said }],
  ["/api/rooms/[roomId]/messages/[seq]/index.ts", "members", {
    GET: {},
    PUT: { body: "Good evening" },
    DELETE: {},
  }],
  ["/api/rooms/[roomId]/pins.ts", "members", { GET: {} }],
  ["/api/rooms/[roomId]/messages/[seq]/forward.ts", "members", {
    POST: { to: "general", ref: uuidv7() },
  }],
  ["/api/rooms/[roomId]/messages/[seq]/history.ts", "members", { GET: {} }],
  ["/api/rooms/[roomId]/messages/[seq]/pin.ts", "members", { POST: {} }],
  ["/api/rooms/[roomId]/messages/[seq]/restore.ts", "members", { POST: {} }],
  ["/api/rooms/[roomId]/notify.ts", "members", { PUT: level }],
  ["/api/rooms/[roomId]/receipts.ts", "members", { GET: {} }],
  ["/api/rooms/[roomId]/messages/[seq]/receipts.ts", "members", { GET: {} }],
  ["/api/rooms/[roomId]/messages/[seq]/react.ts", "members", {
    GET: {},
    POST: { emoji: "👍" },
  }],
  ["/api/rooms/[roomId]/threads/[seq]/index.ts", "members", { GET: {} }],
  ["/api/rooms/[roomId]/threads/[seq]/follow.ts", "members", {
    PUT: {},
    DELETE: {},
  }],
  ["/api/rooms/[roomId]/threads/[seq]/read.ts", "members", {
    POST: { ordinal: 1 },
  }],
  ["/api/rooms/[roomId]/messages/[seq]/save.ts", "members", {
    PUT: { remindAt: FAR_AHEAD },
    DELETE: {},
  }],
  ["/api/saved.ts", "signed in", { GET: null }],
  ["/api/rooms/[roomId]/scheduled.ts", "members", { POST: scheduled }],
  ["/api/drafts.ts", "signed in", { GET: null }],
  ["/api/rooms/[roomId]/draft.ts", "members", { PUT: { body: "Good" } }],
  ["/(app)/rooms/[roomId]/draft.ts", "members", { POST: { body: "Good" } }],
  ["/api/scheduled/index.ts", "signed in", { GET: null }],
  ["/api/scheduled/[scheduled]/index.ts", "signed in", {
    PUT: rescheduled,
    DELETE: {},
  }],
  ["/api/scheduled/[scheduled]/send.ts", "signed in", { POST: {} }],
  ["/(app)/rooms/[roomId]/later.tsx", "members", {
    GET: null,
    POST: scheduled,
  }],
  ["/(app)/scheduled/index.tsx", "signed in", { GET: null }],
  ["/(app)/scheduled/[scheduled]/index.tsx", "signed in", {
    GET: null,
    POST: rescheduled,
  }],
  ["/(app)/scheduled/[scheduled]/send.ts", "signed in", { POST: {} }],
  ["/(app)/scheduled/[scheduled]/cancel.ts", "signed in", { POST: {} }],
  ["/(app)/rooms/[roomId]/messages/[seq]/save.tsx", "members", {
    GET: null,
    POST: { remindAt: FAR_AHEAD },
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/unsave.ts", "members", { POST: {} }],
  ["/(app)/saved.tsx", "signed in", { GET: null }],
  ["/api/threads.ts", "signed in", { GET: null }],

  ["/(app)/rooms/[roomId]/preview.tsx", "members", {
    GET: null,
    POST: said,
  }],
  ["/(app)/rooms/[roomId]/threads/[seq]/preview.tsx", "members", {
    GET: null,
    POST: said,
  }],
  ["/(app)/mentions.tsx", "signed in", {
    GET: { before: "1700000000000.general.1" },
  }],
  ["/(app)/people/index.tsx", "signed in", { GET: { q: "a" } }],
  ["/(app)/people/[userId].tsx", "signed in", { GET: {}, POST: {} }],
  ["/(app)/rooms/index.tsx", "signed in", { GET: null }],
  ["/(app)/rooms/browse.tsx", "signed in", { GET: null }],
  ["/(app)/rooms/new.tsx", "signed in", { GET: null, POST: room }],
  ["/(app)/rooms/[roomId]/index.tsx", "members", { GET: {}, POST: said }],
  ["/(app)/rooms/[roomId]/details.tsx", "members", { GET: {}, POST: change }],
  ["/(app)/rooms/[roomId]/notify.tsx", "members", { GET: {}, POST: level }],
  ["/(app)/rooms/[roomId]/join.ts", "members", { POST: {} }],
  ["/(app)/rooms/[roomId]/leave.tsx", "members", { GET: null, POST: {} }],
  ["/(app)/rooms/[roomId]/news.tsx", "members", { GET: { after: "1" } }],
  ["/(app)/rooms/[roomId]/read.ts", "members", { POST: { ordinal: 1 } }],
  ["/(app)/rooms/[roomId]/members/index.tsx", "members", {
    GET: { q: "a" },
    POST: { userId: ":userId" },
  }],
  ["/(app)/rooms/[roomId]/members/remove.ts", "members", {
    POST: { userId: ":userId" },
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/index.tsx", "members", { GET: null }],
  ["/(app)/rooms/[roomId]/messages/[seq]/seen.tsx", "members", { GET: null }],
  ["/(app)/rooms/[roomId]/messages/[seq]/edit.tsx", "members", {
    GET: null,
    POST: { body: "Good evening" },
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/delete.tsx", "members", {
    GET: null,
    POST: {},
  }],
  ["/(app)/rooms/[roomId]/pins.tsx", "members", { GET: null }],
  ["/(app)/rooms/[roomId]/messages/[seq]/forward.tsx", "members", {
    GET: { q: "a" },
    POST: { to: "general", ref: uuidv7() },
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/history.tsx", "members", {
    GET: null,
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/more.tsx", "members", { GET: null }],
  ["/(app)/rooms/[roomId]/messages/[seq]/pin.ts", "members", { POST: {} }],
  ["/(app)/rooms/[roomId]/messages/[seq]/restore.ts", "members", { POST: {} }],
  ["/(app)/rooms/[roomId]/messages/[seq]/unpin.ts", "members", { POST: {} }],
  ["/(app)/rooms/[roomId]/messages/[seq]/react.tsx", "members", {
    GET: null,
    POST: { emoji: "👍" },
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/unreact.ts", "members", {
    POST: { emoji: "👍" },
  }],
  ["/(app)/rooms/[roomId]/messages/[seq]/reply.tsx", "members", { GET: null }],
  ["/(app)/rooms/[roomId]/threads/[seq]/index.tsx", "members", {
    GET: {},
    POST: said,
  }],
  ["/(app)/rooms/[roomId]/threads/[seq]/follow.ts", "members", { POST: {} }],
  ["/(app)/rooms/[roomId]/threads/[seq]/unfollow.ts", "members", { POST: {} }],
  ["/(app)/rooms/[roomId]/threads/[seq]/read.ts", "members", {
    POST: { ordinal: 1 },
  }],
  ["/(app)/threads.tsx", "signed in", { GET: null }],
  ["/(app)/settings/index.tsx", "signed in", { GET: null }],
  ["/(app)/settings/profile.tsx", "signed in", { GET: null, POST: profile }],
  ["/(app)/settings/status.tsx", "signed in", { GET: null, POST: status }],
  ["/(app)/settings/quiet.ts", "signed in", { POST: { minutes: 30 } }],
  ["/(app)/settings/writing.tsx", "signed in", { GET: null, POST: {} }],
  ["/(app)/settings/privacy.tsx", "signed in", { GET: null, POST: privacy }],
  ["/(app)/settings/notifications.tsx", "signed in", {
    GET: null,
    POST: notifications,
  }],
  ["/(app)/settings/appearance.tsx", "signed in", {
    GET: null,
    POST: appearance,
  }],
  ["/(app)/settings/sessions/index.tsx", "signed in", { GET: null }],
  ["/(app)/settings/password.tsx", "signed in", {
    GET: null,
    POST: { current: PASSWORD, password: "seven lamps of brass" },
  }],
  ["/(app)/settings/sessions/end-all.ts", "signed in", { POST: null }],
  ["/(app)/settings/sessions/end-others.ts", "signed in", { POST: null }],
  ["/(app)/settings/sessions/end.ts", "signed in", {
    POST: { sessionId: "A".repeat(43) },
  }],
];

export const ROUTES: RouteRow[] = rows.map(([file, access, inputs]) => ({
  file,
  access,
  inputs,
}));

export interface Call {
  row: RouteRow;
  method: string;
  path: string;
  input: Record<string, unknown> | null;
  isApi: boolean;
}

type Params = Record<string, string>;

/** Every route and method, with its parameters filled in. */
export const callsWith = (params: Params): Call[] =>
  ROUTES.flatMap((row) =>
    Object.entries(row.inputs).map(([method, input]) => ({
      row,
      method,
      path: pathOf(row.file, params),
      input: input && fill(input, params),
      isApi: row.file.startsWith("/api/"),
    }))
  );

export const isChange = ({ method }: Call) => method !== "GET";

/** Only what asks for nothing else than reading the path. */
function pathOf(file: string, params: Params): string {
  const path = file.replace(/\.tsx?$/, "").replace(/\/index$/, "")
    .replace(/\/\(\w+\)/g, "");
  return path.replace(/\[(\w+)\]/g, (_, name) => params[name] ?? name) || "/";
}

const fill = (input: Record<string, unknown>, params: Params) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith(":")
        ? params[value.slice(1)]
        : value,
    ]),
  );
