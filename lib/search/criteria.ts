import type { App } from "@/lib/app.ts";
import { peopleCalled } from "@/lib/chat/people.ts";
import {
  type Feature,
  FEATURES,
  gramBy,
  gramHas,
} from "@/lib/domain/findable.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Message, User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import { fold } from "@/lib/domain/text.ts";
import { keys } from "@/lib/store/keys.ts";
import type { LiveRoom } from "@/lib/store/room/live_room.ts";
import { readSpan } from "./dates.ts";
import type { Condition, Operator } from "./query.ts";

const MAX_AUTHORS = 50;

/** Who asks, and how they write dates. */
export interface Asker {
  user: User;
  zone: string;
}

/** What a condition asks of a room, or of a message. */
export interface Criterion {
  room?(live: LiveRoom): boolean;
  message?(message: Message): boolean;
  gram?: number; // that messages have which meet it
  isPinned?: true; // only messages that are pinned meet it
  since?: number; // only messages said then or later meet it
  until?: number; // then or earlier
}

type Read = (
  app: App,
  asker: Asker,
  value: string,
) => Promise<Result<Criterion>> | Result<Criterion>;

export async function readCondition(
  app: App,
  asker: Asker,
  { operator, value, isNot }: Condition,
): Promise<Result<Criterion>> {
  const criterion = await READ[operator](app, asker, value);
  if (!criterion.ok || !isNot) return criterion;
  const { room, message } = criterion.value;
  return ok({
    ...room && { room: (live: LiveRoom) => !room(live) },
    ...message && { message: (one: Message) => !message(one) },
  });
}

const READ: Record<Operator, Read> = {
  async from(app, { user }, value) {
    const name = value.replace(/^@/, "");
    const ids = name.toLowerCase() === "me"
      ? [user.id]
      : await findAuthors(app, name);
    if (ids.length === 0) return unclear(`Nobody here is called ${name}.`);
    const message = ({ by }: Message) => ids.includes(by);
    return ok({ message, ...ids.length === 1 && { gram: gramBy(ids[0]) } });
  },

  async in(app, { user }, value) {
    const name = searchable(value.replace(/^[#@]/, ""));
    const others = await findAuthors(app, name);
    const isMeant = ({ room }: LiveRoom) =>
      room!.pair
        ? room!.pair.some((id) => id !== user.id && others.includes(id))
        : searchable(room!.name) === name;
    return ok({ room: isMeant });
  },

  before: (app, { zone }, value) => {
    const span = readSpan(value, { zone, now: app.now() });
    if (!span) return notDate(value);
    const until = span.start - 1;
    return ok({ message: ({ at }) => at <= until, until });
  },

  after: (app, { zone }, value) => {
    const span = readSpan(value, { zone, now: app.now() });
    if (!span) return notDate(value);
    const since = span.end;
    return ok({ message: ({ at }) => at >= since, since });
  },

  has: (_app, _asker, value) => {
    const name = value.toLowerCase().replace(/s$/, "");
    if (!Object.hasOwn(FEATURES, name)) {
      return unclear(`A message has a link or a file, but no ${value}.`);
    }
    const feature = name as Feature;
    return ok({ message: FEATURES[feature], gram: gramHas(feature) });
  },

  is: (_app, _asker, value) => {
    if (value.toLowerCase() !== "pinned") {
      return unclear(`A message is pinned or not, but never ${value}.`);
    }
    const message = ({ pinned }: Message) => pinned !== undefined;
    return ok({ message, isPinned: true });
  },
};

/** Whoever has this user name; else those whose name begins with it. */
async function findAuthors(app: App, name: string): Promise<UserId[]> {
  const { value } = await app.reads.get<UserId>(keys.username(fold(name)));
  if (value) return [value];
  const people = await peopleCalled(app, name, MAX_AUTHORS);
  return people.map(({ id }) => id);
}

const notDate = (value: string) =>
  unclear(`Write a date like 2026-11-03 or today, not ${value}.`);

const unclear = (message: string) =>
  refuse("invalid", message, { fields: { q: message } });
