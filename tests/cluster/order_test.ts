import { setTimeout as delay } from "node:timers/promises";
import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { decide } from "@/lib/domain/decide.ts";
import { newId, type RoomId } from "@/lib/domain/ids.ts";
import type { Message } from "@/lib/domain/model.ts";
import { refuse } from "@/lib/domain/result.ts";
import { Cluster } from "@/lib/store/cluster/cluster.ts";
import { keys } from "@/lib/store/keys.ts";
import { Log } from "@/lib/store/room/log.ts";
import { Rooms } from "@/lib/store/room/rooms.ts";
import { refusalCode, value } from "../helpers/app.ts";

const LOOK_MS = 20;
const ADA = newId();

/** One host among several on a store, as far as rooms go, and what it tells its readers. */
class Host {
  readonly told: number[] = [];
  readonly cluster: Cluster<never>;

  constructor(kv: Deno.Kv) {
    const rooms = new Rooms(kv);
    this.cluster = new Cluster<never>({
      ...{
        kv,
        reads: kv,
        bells: kv,
        rooms,
        decide,
        log: new Log(kv, rooms),
        now: Date.now,
      },
      tell: ({ events }) => this.told.push(...events.map(({ seq }) => seq)),
      heeds: () => true,
      heard() {},
      missed() {},
      gone() {},
      failed() {},
    });
  }

  async creates(): Promise<RoomId> {
    const at = { createdBy: ADA, createdAt: Date.now() };
    const words = { name: "room", topic: "" };
    const room = { id: newId(), kind: "private", ...words, ...at } as const;
    const create = { type: "create", by: ADA, room } as const;
    value(await this.cluster.append(room.id, { ...create, memberIds: [ADA] }));
    return room.id;
  }

  says(roomId: RoomId) {
    const post = { type: "post", by: ADA, ref: uuidv7(), body: "so" } as const;
    return this.cluster.append(roomId, post);
  }

  /** Waits until it is the one that writes the room. */
  async writes(roomId: RoomId) {
    while (!this.cluster.writes(roomId)) await delay(LOOK_MS);
  }

  leaves = () => this.cluster.stop(leaving);
}

const { refusal: leaving } = refuse("unavailable", "Leaving.");

/** A store as a host far away has it: some of what it does goes otherwise. */
const changed = <T extends object>(target: T, changes: Partial<T>): T =>
  new Proxy(target, {
    get(_, name) {
      const found = Reflect.get(name in changes ? changes : target, name);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });

Deno.test("who reads at a host that takes over hears first what the former one stored, however late its news", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = new Host(kv);
  // No bell ever rings at this host.
  const two = new Host(changed(kv, { watch: () => new ReadableStream() }));
  await one.cluster.start();
  const room = await one.creates();
  await two.cluster.start();
  value(await one.says(room));
  value(await one.says(room));

  await one.leaves();
  await two.writes(room);
  value(await two.says(room));

  expect(two.told).toEqual([3, 4, 5]);
  await two.leaves();
});

Deno.test("what was stored although its commit seemed to fail is told before what follows", async () => {
  using kv = await Deno.openKv(":memory:");
  let fails = false;
  const commit = async (atomic: Deno.AtomicOperation) => {
    const result = await atomic.commit();
    if (fails) throw new Error("The answer was lost.");
    return result;
  };
  const atomic = () => {
    const real = kv.atomic();
    return changed(real, { commit: () => commit(real) });
  };
  const host = new Host(
    changed(kv, { atomic, watch: () => new ReadableStream() }),
  );
  await host.cluster.start();
  const room = await host.creates();

  fails = true;
  expect(refusalCode(await host.says(room))).toBe("unavailable");
  fails = false;
  value(await host.says(room));

  expect(host.told).toEqual([1, 2, 3, 4]);
  await host.leaves();
});

/** A store that keeps its commits to rooms, so that they can be carried out once more. */
function repeating(kv: Deno.Kv) {
  const commits: (() => Promise<unknown>)[] = [];
  const atomic = () => {
    const real = kv.atomic();
    const commit = real.commit.bind(real);
    real.commit = () => {
      commits.push(commit);
      return commit();
    };
    return real;
  };
  return { kv: changed(kv, { atomic }), commits };
}

Deno.test("what the service carries out once more, and late, overwrites nothing", async () => {
  using kv = await Deno.openKv(":memory:");
  const { kv: repeated, commits } = repeating(kv);
  const one = new Host(repeated);
  await one.cluster.start();
  const room = await one.creates();
  const before = commits.length;
  value(await one.says(room));
  const during = commits.slice(before);
  const second = value(await one.says(room)).seq;

  for (const commit of during) await commit(); // as if it had been on its way all the time
  await one.leaves();
  const two = new Host(kv);
  await two.cluster.start();
  await two.writes(room);
  const third = value(await two.says(room)).seq;

  expect(third).toBe(second + 1);
  await two.leaves();
});

Deno.test("what was stored at the first try is told once, though its answer was lost and it was tried again", async () => {
  using kv = await Deno.openKv(":memory:");
  let isLost = false;
  const atomic = () => {
    const real = kv.atomic();
    const commit = async () => {
      if (isLost) await real.commit();
      return await real.commit();
    };
    return changed(real, { commit });
  };
  const host = new Host(changed(kv, { atomic }));
  await host.cluster.start();
  const room = await host.creates();

  const { seq } = value(await host.says(room));
  const edits = ["first", "second"].map((body) =>
    ({ type: "edit", by: ADA, seq, body }) as const
  );

  isLost = true;
  const edited = await Promise.all( // in one commit
    edits.map((edit) => host.cluster.append(room, edit)),
  );
  const next = value(await host.says(room));
  isLost = false;

  expect(edited.map((one) => value(one).seq)).toEqual([4, 5]);
  expect(next.seq).toBe(6);
  expect(host.told).toEqual([1, 2, 3, 4, 5, 6]);
  await host.leaves();
});

Deno.test("what was asked and answered, and is there once more, undoes nothing that followed", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = new Host(kv);
  await one.cluster.start();
  const room = await one.creates();
  const { kv: repeated, commits } = repeating(kv);
  const two = new Host(repeated);
  await two.cluster.start();
  const { seq } = value(await two.says(room));
  const edit = { type: "edit", by: ADA, seq } as const;

  const before = commits.length;
  value(await two.cluster.append(room, { ...edit, body: "first" }));
  const during = commits.slice(before);
  value(await one.cluster.append(room, { ...edit, body: "second" }));
  for (const commit of during) await commit(); // its answer was lost
  while (await isAsked(kv)) await delay(LOOK_MS);

  const message = await kv.get<Message>(keys.message(room, seq));
  expect(message.value!.body).toBe("second");
  await two.leaves();
  await one.leaves();
});

async function isAsked(kv: Deno.Kv): Promise<boolean> {
  for await (const _ of kv.list({ prefix: ["inbox"] })) return true;
  return false;
}
