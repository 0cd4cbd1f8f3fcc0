import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import type { App } from "@/lib/app.ts";
import { type News, roomTopic, type Topic, userTopic } from "@/lib/bus.ts";
import { endSession, findSession } from "@/lib/auth/sessions.ts";
import { listMessages } from "@/lib/chat/reading.ts";
import { changeSettings } from "@/lib/chat/settings.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { addPerson, addRoom, post, signInAs, value } from "../helpers/app.ts";
import { hasKvService, KvService } from "../helpers/kv_service.ts";
import { Waiting } from "../helpers/waiting.ts";
import { openWorld } from "../helpers/world.ts";

const several = (name: string, fn: () => Promise<void>) =>
  Deno.test({
    name,
    ignore: !hasKvService,
    sanitizeOps: false,
    sanitizeResources: false,
    fn,
  });

/** Everything one host is told on a topic. */
class Ear extends Waiting {
  readonly news: News[] = [];

  constructor(app: App, topic: Topic) {
    super();
    app.bus.subscribe(topic, (news) => {
      this.news.push(news);
      this.changed();
    });
  }

  get seqs(): number[] {
    return this.news.flatMap((news) =>
      news.type === "events" ? news.events.map(({ seq }) => seq) : []
    );
  }

  hears(type: News["type"]) {
    return this.until(() => this.news.find((news) => news.type === type), type);
  }

  reaches(seq: number) {
    return this.until(() => this.seqs.at(-1) === seq, `event ${seq}`);
  }
}

const bodies = async (app: App, user: User, roomId: RoomId) => {
  const page = value(await listMessages(app, user, { roomId, limit: 100 }));
  return page.messages.map(({ body }) => body);
};

several(
  "people on three hosts share one order, and each host hears all of it once",
  async () => {
    await using service = await KvService.start();
    await using one = await service.host();
    await using two = await service.host();
    await using three = await service.host();
    const hosts = [one, two, three];
    const ada = await addPerson(one, "ada");
    const room = await addRoom(one, ada);
    const { head } = await one.rooms.open(room);
    const ears = hosts.map((host) => new Ear(host, roomTopic(room)));

    const posted = await Promise.all(
      Array.from(
        { length: 90 },
        (_, i) => hosts[i % 3].journal.append(room, post(ada, `${i}`)),
      ),
    );

    const seqs = posted.map((answer) => value(answer).seq).sort((a, b) =>
      a - b
    );
    const expected = Array.from({ length: 90 }, (_, i) => head.seq + 1 + i);
    expect(seqs).toEqual(expected);
    for (const ear of ears) {
      await ear.reaches(head.seq + 90);
      expect(ear.seqs.slice(-90)).toEqual(expected);
    }
  },
);

several(
  "the same message sent to two hosts at once is one message",
  async () => {
    await using service = await KvService.start();
    await using one = await service.host();
    await using two = await service.host();
    const ada = await addPerson(one, "ada");
    const room = await addRoom(one, ada);
    const ref = uuidv7();

    const [here, there] = await Promise.all([
      one.journal.append(room, post(ada, "once", ref)),
      two.journal.append(room, post(ada, "once", ref)),
    ]);

    expect(value(here).seq).toBe(value(there).seq);
    expect(await bodies(two, ada, room)).toEqual(["once"]);
  },
);

several(
  "what one host stored, another shows, edited as it is now",
  async () => {
    await using service = await KvService.start();
    await using one = await service.host();
    await using two = await service.host();
    const ada = await addPerson(one, "ada");
    const room = await addRoom(one, ada);
    const { seq } = value(await two.journal.append(room, post(ada, "frist")));
    const ears = [one, two].map((host) => new Ear(host, roomTopic(room)));
    await bodies(one, ada, room);

    value(
      await one.journal.append(room, {
        type: "edit",
        by: ada.id,
        seq,
        body: "first",
      }),
    );
    const last = value(await two.journal.append(room, post(ada, "second")));
    for (const ear of ears) await ear.reaches(last.seq);

    expect(await bodies(one, ada, room)).toEqual(["first", "second"]);
    expect(await bodies(two, ada, room)).toEqual(["first", "second"]);
  },
);

several("a host that leaves hands over at once", async () => {
  await using service = await KvService.start();
  const one = await service.host();
  await using two = await service.host();
  const ada = await addPerson(one, "ada");
  const room = await addRoom(one, ada);
  value(await one.journal.append(room, post(ada, "before")));

  await one.close();
  value(await two.journal.append(room, post(ada, "after")));

  expect(await bodies(two, ada, room)).toEqual(["before", "after"]);
});

several(
  "a service that dies and comes back loses nothing it acknowledged",
  async () => {
    await using service = await KvService.start();
    await using one = await service.host();
    await using two = await service.host();
    const ada = await addPerson(one, "ada");
    const room = await addRoom(one, ada);

    const asked = [one, two].flatMap((host) =>
      Array.from(
        { length: 40 },
        (_, i) => host.journal.append(room, post(ada, `${i}`)),
      )
    );
    await asked[0];
    await service.kill();
    await service.start();
    const stored = (await Promise.all(asked)).map((answer) =>
      value(answer).seq
    );

    expect(new Set(stored).size).toBe(80);
    expect(await bodies(two, ada, room)).toHaveLength(80);
  },
);

several("a session ended on one host ends on the other", async () => {
  await using service = await KvService.start();
  await using one = await service.host();
  await using two = await service.host();
  const ada = await addPerson(one, "ada");
  const token = await signInAs(one, ada, "a browser");
  const { session } = (await findSession(two, token))!;
  const ear = new Ear(two, userTopic(ada.id));

  await endSession(one, session);

  await ear.hears("revoked");
  expect(await findSession(two, token)).toBeNull();
});

several(
  "people on other hosts are here, until their host vanishes",
  async () => {
    await using service = await KvService.start();
    const one = await service.host();
    await using two = await service.host();
    const ada = await addPerson(one, "ada");
    const room = await addRoom(one, ada);
    const ear = new Ear(two, roomTopic(room));

    one.presence.arrive(ada.id);
    one.bus.publish(roomTopic(room), {
      type: "presence",
      userId: ada.id,
      online: true,
    });
    await ear.hears("presence");
    expect(two.presence.isOnline(ada.id)).toBe(true);

    await using three = await service.host();
    const late = new Ear(three, roomTopic(room));
    while (!three.presence.isOnline(ada.id)) { // who is here is answered when it is asked
      const heard = late.news.length;
      const news = { type: "typing", roomId: room, userId: ada.id } as const;
      one.bus.publish(roomTopic(room), news);
      await late.until(() => late.news.length > heard, "typing");
    }

    await one.close();
    await ear.until(
      () => !two.presence.isOnline(ada.id),
      "the host to be given up",
    );
  },
);

several(
  "whoever wrote last in a large room hears of readers on other hosts",
  async () => {
    await using service = await KvService.start();
    await using one = await openWorld({ kv: service.url });
    await using two = await openWorld({ kv: service.url });
    const [ada] = await one.people("ada");
    const crowd = await Promise.all(
      Array.from({ length: 21 }, (_, i) => addPerson(two.app, `p${i}`)),
    );
    const grace = await two.welcomes(crowd[0]);
    const room = await addRoom(one.app, ada.user, ...crowd);
    const { ordinal } = await ada.says(room, "hello");
    await grace.hears(room, "hello");

    grace.device.send({ type: "read", roomId: room, ordinal });
    const count = (read: number) =>
      ada.device.until(
        () => ada.device.of("receipt_count").at(-1)?.count.read === read,
        `a count of ${read}`,
      );
    await count(1);
    await changeSettings(two.app, grace.user, { showReceipts: false });
    await count(0);

    expect(grace.device.of("receipt_count")).toEqual([]);
  },
);
