import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { CloseCode } from "@/lib/protocol/close.ts";
import { hasKvService } from "@/tests/helpers/kv_service.ts";
import { RawSocket } from "@/tests/helpers/raw_socket.ts";
import type { Attacked } from "./parts/attacked.ts";
import { audit, wrongsOf } from "./parts/audit.ts";
import { CrowdProcess } from "./parts/crowd_process.ts";
import { isFull } from "./parts/full.ts";
import { hello } from "./parts/hello.ts";
import { Hosts } from "./parts/hosts.ts";
import { postOnce, say } from "./parts/poster.ts";
import { openRandom } from "./parts/random.ts";
import { report } from "./parts/report.ts";
import { pass } from "./parts/scene.ts";
import { tasks } from "./parts/town.ts";

const FAULTS = isFull ? 12 : 6; // a server or the service, killed under load
const PATIENCE_MS = 20_000;
const TAKE_OVER_MS = 5_000;
const TWICE = 20; // messages that are sent to two hosts at once
const REVOKED_MS = 1_000;

const several = (name: string, fn: () => Promise<void>) =>
  Deno.test({ name, ignore: !hasKvService, fn });

several(
  "servers and their service are killed while everybody talks: nothing is lost, doubled or out of place",
  async () => {
    const random = openRandom("hosts");
    await using hosts = await Hosts.start({ hosts: 3, people: 60, rooms: 6 });
    const { servers, service, town } = hosts;
    const [task] = tasks(town, {
      ...{ crowds: 1, perSecond: 60, seed: random.below(2 ** 31) },
      ...{ stutter: 0, padding: 0 },
      pace: { firstRetryMs: 100, lastRetryMs: 1_000 },
    });
    await using crowd = new CrowdProcess(task);
    await crowd.open();

    await crowd.talk();
    for (let i = 0; i < FAULTS; i++) {
      await pass(random.between(1_000, 2_000));
      await crowd.cut();
      if (i % 3 === 2) {
        await service.kill();
        await service.start();
      } else {
        const server = random.pick(servers);
        await server.kill();
        await server.start();
        await crowd.back(2_000);
      }
    }
    await pass(1_000);
    const waiting = await crowd.hush(PATIENCE_MS);
    const diverged = await crowd.compare(PATIENCE_MS);
    const account = await crowd.account();
    const codes = await Promise.all(servers.map((server) => server.stop()));
    await using app = await hosts.open();
    const verdict = await audit(app, town.rooms, [account]);

    report("hosts", { faults: FAULTS, ...verdict, resyncs: account.resyncs });
    expect({ waiting, diverged, faults: account.faults }).toEqual({
      waiting: [],
      diverged: [],
      faults: {},
    });
    expect(wrongsOf(verdict)).toEqual([]);
    expect(verdict.said).toBeGreaterThan(FAULTS * 20);
    expect(codes).toEqual([0, 0, 0]);
  },
);

several(
  "whoever writes a room dies: in every room others are heard again in time",
  async () => {
    await using hosts = await Hosts.start({ hosts: 3, people: 12, rooms: 12 });
    const { servers, town } = hosts;
    const times: number[] = [];
    for (const [i, victim] of servers.entries()) {
      const { url } = servers[(i + 1) % servers.length];
      const from = performance.now();
      await victim.kill();
      const answered = town.rooms.map(async (roomId, room) => {
        await say(url, town.residents[room], { roomId, text: `after ${i}` });
        return performance.now() - from;
      });
      times.push(Math.max(...await Promise.all(answered)));
      await victim.start();
    }

    report("take-over", { rooms: town.rooms.length, slowestMs: times });
    expect(Math.max(...times)).toBeLessThan(TAKE_OVER_MS);
  },
);

several(
  "what is sent to two hosts at once is one message, and who is signed out by one is out on all",
  async () => {
    await using hosts = await Hosts.start({ hosts: 3, people: 3, rooms: 1 });
    const { servers, town } = hosts;
    const { residents: [ada], rooms: [roomId] } = town;
    for (let i = 0; i < TWICE; i++) {
      const post = { ref: uuidv7(), body: `once ${i}` };
      const seqs = await Promise.all(
        servers.map(({ url }) => postOnce(url, ada, { roomId, ...post })),
      );
      expect(new Set(seqs).size).toBe(1);
    }
    const { head } = ada.home.room;
    const sockets = await Promise.all(servers.map(async (server) => {
      const socket = await knock(server, ada.headers);
      await socket.send(hello(town, ada, head.seq));
      await socket.read();
      return socket;
    }));

    const from = performance.now();
    const answer = await fetch(`${servers[0].url}/api/auth/logout`, {
      method: "POST",
      headers: {
        ...{ ...ada.headers, origin: servers[0].url },
        "content-type": "application/json",
      },
      body: "{}",
    });
    await answer.body?.cancel();
    expect(answer.ok).toBe(true);
    const ends = await Promise.all(sockets.map(async (socket) => {
      using reading = socket;
      const { code } = await reading.readToEnd();
      return { code, ms: performance.now() - from };
    }));
    const again = await Promise.all(servers.map(async (server) => {
      using socket = await knock(server, ada.headers);
      return socket.status;
    }));

    report("two at once", {
      sent: TWICE * servers.length,
      stored: TWICE,
      ends,
    });
    expect(ends.map(({ code }) => code)).toEqual(
      servers.map(() => CloseCode.signedOut),
    );
    expect(Math.max(...ends.map(({ ms }) => ms))).toBeLessThan(REVOKED_MS);
    expect(again).toEqual(servers.map(() => 401));
  },
);

const knock = (server: Attacked, headers: Record<string, string>) =>
  RawSocket.open(server.socketUrl, {
    headers: { ...headers, origin: server.url },
  });
