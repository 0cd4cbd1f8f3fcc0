// What three people do in a room, as random as it comes, done by the real application.
import fc from "fast-check";
import type { App } from "@/lib/app.ts";
import { roomTopic, userTopic } from "@/lib/bus.ts";
import {
  deleteMessage,
  editMessage,
  forwardMessage,
  pinMessage,
  postMessage,
  restoreMessage,
} from "@/lib/chat/messages.ts";
import { markRead, markUnread } from "@/lib/chat/positions.ts";
import { react } from "@/lib/chat/reactions.ts";
import {
  followThread,
  markThreadRead,
  unfollowThread,
} from "@/lib/chat/threads.ts";
import * as rooms from "@/lib/chat/rooms.ts";
import { viewEvent } from "@/lib/chat/views.ts";
import { Feed } from "@/lib/client/news/feed.ts";
import { People } from "@/lib/client/news/people.ts";
import { newRef } from "@/lib/client/ref.ts";
import type { RoomId, UserId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { keys } from "@/lib/store/keys.ts";
import { addPeople } from "@/tests/helpers/app.ts";

// As often as they stand here.
const DEEDS = [
  "post",
  "post",
  "reply",
  "answer in a thread",
  "answer in a thread",
  "edit",
  "delete",
  "restore",
  "restore",
  "pin",
  "react",
  "react",
  "forward",
  "rename",
  "join",
  "join",
  "leave",
  "leave",
  "read",
  "read a thread",
  "follow",
  "unfollow",
] as const;

type Deed = typeof DEEDS[number] | "mark unread" | "react in a crowd";

export interface Act {
  who: number;
  which: number;
  does: Deed;
}

/** At most `maxLength` things done, one after the other; now and then something `rare`. */
export function acts(maxLength: number, ...rare: Deed[]) {
  const does = fc.constantFrom<Deed>(...DEEDS, ...rare);
  const act = fc.record({ who: fc.nat(2), which: fc.nat(1_000), does });
  return fc.array(act, { maxLength, size: "max" }); // else stories are too short to say much
}

export interface Posted {
  seq: number;
  by: string;
}

/** A room, and all that was ever said in it. */
export class Story {
  readonly posted: Posted[] = [];
  readonly threaded: (Posted & { thread: number })[] = [];
  /** What messages said before they were changed. */
  readonly formerTexts = new Set<string>();
  #texts = new Map<number, string>();

  constructor(
    readonly app: App,
    readonly roomId: RoomId,
    readonly people: readonly User[], // the first one owns the room, and stays
    private readonly crowd: readonly User[] = [], // who do all the same
  ) {}

  async play(acts: readonly Act[]) {
    for (const act of acts) await this.#play(act);
  }

  async #play({ who, which, does }: Act) {
    const { app, roomId, people } = this;
    const user = people[who];
    const thread = this.posted[which % this.posted.length]?.seq ?? 1;
    const all = [...this.posted, ...this.threaded];
    const seq = all[which % all.length]?.seq ?? 1;
    switch (does) {
      case "post":
        return await this.#post(user, callOf(which), {});
      case "reply":
        return await this.#post(user, callOf(which), { replyTo: thread });
      case "answer in a thread":
        return await this.#post(user, callOf(which), {
          thread,
          replyTo: thread,
        });
      case "edit":
        return await this.#change(
          seq,
          async (edited) => {
            const body = edited + callOf(which);
            const by = which % 4 ? this.#author(seq) : user;
            const { ok } = await editMessage(app, by, { roomId, seq, body });
            return ok ? body : null;
          },
        );
      case "delete":
        return await this.#change(
          seq,
          async () =>
            (await deleteMessage(app, which % 4 ? this.#author(seq) : user, {
                roomId,
                seq,
              })).ok
              ? ""
              : null,
        );
      case "rename":
        return await rooms.changeRoom(app, user, {
          roomId,
          name: text("room"),
          topic: "",
        });
      case "join":
        return await rooms.addMember(app, people[0], {
          roomId,
          userId: user.id,
        });
      case "leave":
        return await rooms.leaveRoom(app, user, { roomId });
      case "read":
        return await markRead(app, user, {
          roomId,
          ordinal: 1 + which % (this.posted.length + 2),
        });
      case "mark unread":
        return await markUnread(app, user, {
          roomId,
          ordinal: 1 + which % (this.posted.length + 2),
        });
      case "read a thread":
        return await markThreadRead(app, user, {
          roomId,
          seq: thread,
          ordinal: 1 + which % 3,
        });
      case "follow":
        return await followThread(app, user, { roomId, seq: thread });
      case "unfollow":
        return await unfollowThread(app, user, { roomId, seq: thread });
      case "restore":
        return await this.#restore();
      case "pin":
        return await pinMessage(app, user, { roomId, seq, on: which % 3 > 0 });
      case "forward":
        return await this.#forward(user, seq);
      case "react in a crowd":
        for (const one of this.crowd) await this.#react(one, seq, which);
        return;
      case "react":
        return await this.#react(user, seq, which);
    }
  }

  #react(user: User, seq: number, which: number) {
    return react(this.app, user, {
      roomId: this.roomId,
      seq,
      emoji: EMOJI[which % EMOJI.length],
      on: which % 3 > 0,
    });
  }

  async #post(
    user: User,
    call: string,
    where: { replyTo?: number; thread?: number },
  ) {
    const body = text("said") + call;
    const { app, roomId } = this;
    const message = await postMessage(app, user, {
      roomId,
      ref: newRef(),
      body,
      ...where,
    });
    if (!message.ok) return;
    const { seq, thread } = message.value;
    if (thread) this.threaded.push({ seq, by: user.id, thread });
    else this.posted.push({ seq, by: user.id });
    this.#texts.set(seq, body);
  }

  async #forward(user: User, seq: number) {
    const { app, roomId } = this;
    const input = { roomId, seq, to: [roomId], ref: newRef() };
    const forwarded = await forwardMessage(app, user, input);
    if (!forwarded.ok) return;
    const [message] = forwarded.value;
    this.posted.push({ seq: message.seq, by: user.id });
    this.#texts.set(message.seq, message.body!);
  }

  #author(seq: number): User {
    const said = [...this.posted, ...this.threaded];
    const by = said.find((one) => one.seq === seq)?.by;
    return this.people.find(({ id }) => id === by) ?? this.people[0];
  }

  /** Whoever deleted last thinks better of it. */
  async #restore() {
    const { app, roomId } = this;
    const deleted = this.posted.findLast(({ seq }) =>
      this.#texts.get(seq) === ""
    );
    if (!deleted) return;
    const { seq } = deleted;
    const author = this.#author(seq);
    const restored = await restoreMessage(app, author, { roomId, seq });
    if (!restored.ok) return;
    this.formerTexts.delete(restored.value.body!);
    this.#texts.set(seq, restored.value.body!);
  }

  async #change(seq: number, change: (body: string) => Promise<string | null>) {
    const now = await change(text("edited"));
    if (now === null) return;
    const former = this.#texts.get(seq);
    this.#texts.set(seq, now);
    // A deleted one has none, and can be deleted again; what was forwarded still stands elsewhere.
    const stands = [...this.#texts.values()].includes(former ?? "");
    if (former && !stands) this.formerTexts.add(former);
  }
}

/** The live frames that somebody hears of this room, as they happen. */
export function listen(app: App, user: User, roomId: RoomId): ServerFrame[] {
  const heard: ServerFrame[] = [];
  app.bus.subscribe(roomTopic(roomId), (news) => {
    if (news.type !== "events") return;
    for (const event of news.events) {
      heard.push({ type: "events", roomId, events: [viewEvent(event)] });
    }
  });
  app.bus.subscribe(userTopic(user.id), (news) => {
    const isPosition = news.type === "read" || news.type === "thread_read";
    if (isPosition && news.roomId === roomId) heard.push(news);
  });
  return heard;
}

export async function threePeople(app: App): Promise<[User, User, User]> {
  const people = await addPeople(app, "ada", "grace", "alan");
  app.presence.arrive(people[0].id);
  return people;
}

/** A feed by itself: nobody to ask, nothing to send. */
export function feedOf(me: UserId): Feed {
  const nothing = () => {};
  return new Feed({
    me,
    people: new People(() => Promise.resolve(null)),
    reached: nothing,
    send: nothing,
    gapped: nothing,
    behind: nothing,
    outgrown: nothing,
    arrived: nothing,
    posted: nothing,
  });
}

/** How far somebody has read, as the store says. */
export async function readOrdinal(app: App, user: User, roomId: RoomId) {
  return (await app.kv.get<number>(keys.reading(user.id, roomId))).value;
}

const CALLS = ["", " @grace", " @ada", " @room", " @here", " `@ada`"];
const callOf = (which: number) => CALLS[which % CALLS.length];
const EMOJI = ["👍", "🎉"];

let texts = 0;
const text = (what: string) => `${what} <${++texts}>`;
