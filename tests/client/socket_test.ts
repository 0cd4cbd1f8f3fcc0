import { expect } from "expect";
import fc from "fast-check";
import { backoff, PACE, Socket } from "@/lib/client/line/socket.ts";
import { webSocketTo } from "@/lib/client/line/web_socket_line.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { reaches } from "./becomes.ts";
import { Peer } from "./peer.ts";

const BRISK = {
  pingEveryMs: 20,
  deadAfterMs: 200,
  firstRetryMs: 1,
  lastRetryMs: 10,
};

function connect(peer: Peer, pace = BRISK) {
  const lost: string[] = [];
  const failed: string[] = [];
  const socket = new Socket({
    way: webSocketTo(peer.url),
    hello: () => ({ type: "hello", epoch: "", cursors: {} }),
    heard() {},
    failed: () => failed.push("failed"),
    lost: () => lost.push("lost"),
    pace,
  });
  socket.open();
  return { socket, lost, failed, [Symbol.dispose]: () => socket.close() };
}

Deno.test("a page says hello first, and is connected when the server has spoken", async () => {
  await using peer = new Peer();
  using page = connect(peer);

  await reaches(page.socket, "connected");

  expect(peer.said.map(([first]) => first)).toEqual(["hello"]); // pings may follow
});

Deno.test("a page whose line is cut comes back with a new hello", async () => {
  await using peer = new Peer();
  using page = connect(peer);
  await reaches(page.socket, "connected");

  peer.hangUp(CloseCode.slow);
  await reaches(page.socket, "offline");
  await reaches(page.socket, "connected");

  expect(peer.said.map(([first]) => first)).toEqual(["hello", "hello"]);
  expect(page.lost).toEqual(["lost"]);
});

const TOO_BIG = 1009; // what a transport says that does not even read it

Deno.test("a page stays away when it is told to", async () => {
  for (
    const [code, state] of [
      [CloseCode.signedOut, "signed_out"],
      [CloseCode.invalid, "refused"],
      [TOO_BIG, "refused"],
    ] as const
  ) {
    await using peer = new Peer();
    using page = connect(peer);
    await reaches(page.socket, "connected");

    peer.hangUp(code);
    await reaches(page.socket, state);
    page.socket.hurry();

    expect(page.socket.state.value).toBe(state);
    expect(peer.said.length).toBe(1);
  }
});

Deno.test("a line that is dead without a word is noticed and replaced", async () => {
  await using peer = new Peer();
  using page = connect(peer, { ...BRISK, deadAfterMs: 30 });
  await reaches(page.socket, "connected");

  peer.answers = false;
  await reaches(page.socket, "offline");
  peer.answers = true;
  await reaches(page.socket, "connected");

  expect(peer.said[0]).toContain("ping");
});

Deno.test("a quiet line is kept alive", async () => {
  await using peer = new Peer();
  using page = connect(peer);
  await reaches(page.socket, "connected");

  await peer.until(() => peer.said[0].length === 4, "three pings");

  expect(peer.said).toEqual([["hello", "ping", "ping", "ping"]]);
  expect(page.lost).toEqual([]);
});

Deno.test("a page that is waiting to try again tries at once when there is reason to", async () => {
  await using peer = new Peer();
  using page = connect(peer, { ...BRISK, firstRetryMs: 1e8, lastRetryMs: 1e8 });
  await reaches(page.socket, "connected");
  peer.hangUp(CloseCode.slow);
  await reaches(page.socket, "offline");

  page.socket.hurry();
  await reaches(page.socket, "connected");

  expect(peer.said.length).toBe(2);
});

Deno.test("a page that is not let in asks why", async () => {
  await using peer = new Peer();
  peer.isClosed = true;
  using page = connect(peer);

  await reaches(page.socket, "offline");
  const asked = page.failed.length;
  page.socket.signOut();
  page.socket.hurry();

  expect(asked).toBe(1);
  expect(page.socket.state.value).toBe("signed_out");
});

Deno.test("a page comes back no earlier than a server that restarts asks it to", async () => {
  await using peer = new Peer();
  using page = connect(peer);
  await reaches(page.socket, "connected");

  const before = performance.now();
  peer.hangUp(CloseCode.goingAway, "come back in 150 ms");
  await reaches(page.socket, "offline");
  await reaches(page.socket, "connected");

  expect(performance.now() - before).toBeGreaterThanOrEqual(150);
});

Deno.test("pages that come back spread over a time that doubles, up to half a minute", () => {
  fc.assert(fc.property(
    fc.nat(2_000),
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    (attempt, random) => {
      const bound = Math.min(30_000, 1_000 * 2 ** attempt);
      expect(backoff(attempt, random, PACE)).toBeLessThan(bound);
      expect(backoff(attempt, random, PACE)).toBe(random * bound);
    },
  ));
});
