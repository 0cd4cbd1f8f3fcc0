import type { Bus, News, Topic } from "./bus.ts";
import { idOf, roomTopic } from "./bus.ts";
import type { RoomId, UserId } from "./domain/ids.ts";
import type { ReceiptView } from "./protocol/receipt_views.ts";
import type { Here, Presence } from "./presence.ts";
import { keys } from "./store/keys.ts";
import type { Sessions } from "./store/people/sessions.ts";
import type { Deliveries } from "./store/own/deliveries.ts";
import type { AllSettings } from "./store/own/settings.ts";
import type { Users } from "./store/people/users.ts";

/** What hosts tell each other beside the log. */
export type Whisper =
  | { type: "news"; topic: Topic; news: News }
  | { type: "who_is_here" } // a host that has just come
  | { type: "here"; people: [UserId, Here][] };

interface Parts {
  kv: Deno.Kv;
  bus: Bus;
  presence: Presence;
  users: Users;
  deliveries: Deliveries;
  settings: AllSettings;
  sessions: Sessions;
}

const MAX_NAMED = 500; // people in one whisper

/** The other hosts that share this store, as far as they do not show in the log. */
export class Neighbours {
  constructor(
    private readonly parts: Parts,
    private readonly whisper: (whisper: Whisper) => void,
  ) {
    parts.bus.relay = (topic, news) => whisper({ type: "news", topic, news });
  }

  heard(host: string, whisper: Whisper) {
    const { presence } = this.parts;
    switch (whisper.type) {
      case "news":
        return this.#hear(host, whisper.topic, whisper.news);
      case "who_is_here":
        return this.#say(presence.local());
      case "here":
        for (const [id, here] of whisper.people) presence.hear(host, id, here);
        return;
    }
  }

  /** A host vanished without a word, and with it the people who were on it. */
  async gone(host: string) {
    const { kv, bus, presence, settings } = this.parts;
    for (const userId of presence.forgetHost(host)) {
      if (!(await settings.of(userId)).showPresence) continue; // as far as others knew, they were not here
      for await (const { key } of kv.list({ prefix: keys.readings(userId) })) {
        const news = { type: "presence", userId, online: false } as const;
        bus.hear(roomTopic(key[2] as RoomId), news);
      }
    }
  }

  #hear(host: string, topic: Topic, news: News) {
    const { bus, presence, users, settings, sessions } = this.parts;
    if (news.type === "person") users.forget(news.person.id);
    if (news.type === "receipt") this.#hearReceipt(news.roomId, news.receipt);
    if (news.type === "settings") settings.forget(idOf(topic));
    if (news.type === "revoked") sessions.forget(news.sessionId);
    if (news.type === "presence") {
      const here = !news.online ? null : news.away ? "away" : "online";
      presence.hear(host, news.userId, here);
      if (presence.of(news.userId) !== here) return; // still here with us
    }
    bus.hear(topic, news);
  }

  #hearReceipt(roomId: RoomId, { userId, delivered }: ReceiptView) {
    const { deliveries } = this.parts;
    deliveries.hear(roomId, userId, delivered).catch(() => {}); // read again when it is asked for
  }

  #say(people: [UserId, Here][]) {
    for (let i = 0; i < people.length; i += MAX_NAMED) {
      this.whisper({ type: "here", people: people.slice(i, i + MAX_NAMED) });
    }
  }
}
