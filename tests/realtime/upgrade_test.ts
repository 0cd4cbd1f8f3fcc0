import { expect } from "expect";
import { issueTokens } from "@/lib/auth/tokens.ts";
import { MAX_SOCKETS_PER_USER } from "@/lib/domain/limits.ts";
import { RATES } from "@/lib/rates.ts";
import { addPerson, value } from "../helpers/app.ts";
import { type Headers, RawSocket } from "../helpers/raw_socket.ts";
import { onEveryTransport } from "../helpers/transports.ts";
import type { World } from "../helpers/world.ts";

interface Asked {
  method?: string;
  headers?: Headers;
}

/** The answer to somebody who is signed in and does all else as a browser would. */
async function ask(world: World, { method, headers }: Asked = {}) {
  const ada = await addPerson(world.app, "ada");
  const own = await world.signIn(ada);
  const handshake = { method, headers: { ...own, ...headers } };
  using socket = await RawSocket.open(world.url, handshake);
  return socket.status;
}

onEveryTransport.test("a page of ours opens a socket", async ({ openWorld }) => {
  await using world = await openWorld();

  expect(await ask(world)).toBe(101);
});

onEveryTransport.test("no other origin does, however it is spelt", async ({ openWorld }) => {
  await using world = await openWorld();
  const { host, hostname, port } = new URL(world.url);
  const origins = [
    null,
    "",
    "null",
    "*",
    host,
    `//${host}`,
    `ws://${host}`,
    `file://${host}`,
    `http://${host}/`,
    `http://${host}/rooms`,
    `http://${host}?`,
    `http://${host}#`,
    `http://${host}.`,
    `http://${host}.example.org`,
    `http://${hostname}`,
    `http://${hostname}:80`,
    `http://${hostname}:${port}1`,
    `http://${hostname}:0${port}`,
    `http://${hostname}.:${port}`,
    `http://ada@${host}`,
    `http://${host}@example.org`,
    `http://${host}, http://${host}`,
    `http://evil.example#http://${host}`,
    `http://localhost:${port}`,
    `http://[::ffff:127.0.0.1]:${port}`,
    `http://2130706433:${port}`,
    `HTTP://${host}`,
    `http://xn--${host}`,
  ];

  for (const origin of origins) {
    const status = await ask(world, { headers: { origin } });

    expect({ origin, status }).toEqual({ origin, status: 403 });
  }
});

onEveryTransport.test("with a configured address only its origin opens a socket", async ({ openWorld }) => {
  await using world = await openWorld({
    url: new URL("https://chat.example.org"),
  });
  const host = "chat.example.org";
  const from = (origin: string) => ask(world, { headers: { host, origin } });

  expect(await from("https://chat.example.org")).toBe(101);
  expect(await from("http://chat.example.org")).toBe(403);
  expect(await from("https://chat.example.org:443")).toBe(403);
  expect(await from("https://example.org")).toBe(403);
});

const crooked: Record<string, Asked> = {
  "the wrong method": { method: "POST" },
  "no upgrade": { headers: { upgrade: null } },
  "another upgrade": { headers: { upgrade: "h2c" } },
  "no connection header": { headers: { connection: "keep-alive" } },
  "an old version": { headers: { "sec-websocket-version": "8" } },
  "no version": { headers: { "sec-websocket-version": null } },
  "no key": { headers: { "sec-websocket-key": null } },
  "a short key": { headers: { "sec-websocket-key": "AAAA" } },
  "no subprotocol": { headers: { "sec-websocket-protocol": null } },
  "another subprotocol": { headers: { "sec-websocket-protocol": "chat" } },
};

onEveryTransport.test("a handshake that is not one is refused", async ({ openWorld }) => {
  await using world = await openWorld();

  for (const [what, asked] of Object.entries(crooked)) {
    const status = await ask(world, asked);

    expect({ what, refused: status >= 400 && status < 500 })
      .toEqual({ what, refused: true });
  }
});

onEveryTransport.test("nobody opens a socket without a session", async ({ openWorld }) => {
  await using world = await openWorld();

  const without = await ask(world, { headers: { cookie: null } });
  const invented = await ask(world, {
    headers: { cookie: "parley_session=invented" },
  });

  expect([without, invented]).toEqual([401, 401]);
});

onEveryTransport.test("an API client shows its token as a subprotocol, from anywhere", async ({ openWorld }) => {
  await using world = await openWorld();
  const ada = await addPerson(world.app, "ada");
  const { accessToken } = value(await issueTokens(world.app, ada, "a test"));
  const show = async (token: string) => {
    const offered = `parley.v1, bearer.${token}`;
    const headers = { origin: null, "sec-websocket-protocol": offered };
    using socket = await RawSocket.open(world.url, { headers });
    return socket.status;
  };

  expect(await show(accessToken)).toBe(101);
  expect(await show(accessToken.slice(0, -2))).toBe(401);
});

onEveryTransport.test("a person has so many sockets and no more, until one is closed", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada] = await world.people("ada"); // with one
  const others = Array.from(
    { length: MAX_SOCKETS_PER_USER - 1 },
    () => ada.picksUpDevice(),
  );
  for (const device of others) expect(await device.opened()).toBe(true);

  expect(await ada.picksUpDevice().opened()).toBe(false);
  await ada.losesConnection();
  await ada.comesBack();

  expect(await ada.picksUpDevice().opened()).toBe(false);
});

onEveryTransport.test("handshakes from one address come only so fast", async ({ openWorld }) => {
  const upgrade = { burst: 3, perMinute: 1 };
  await using world = await openWorld({ rates: { ...RATES, upgrade } });

  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push(await ask(world));

  expect(statuses).toEqual([101, 101, 101, 429]);
});

onEveryTransport.test("so do those of one person, who may have many addresses", async ({ openWorld }) => {
  const rate = { burst: 3, perMinute: 1 };
  await using world = await openWorld({ rates: { ...RATES, socket: rate } });
  const headers = await world.signIn(await addPerson(world.app, "ada"));

  const statuses = [];
  for (let i = 0; i < 4; i++) {
    using socket = await RawSocket.open(world.url, { headers });
    statuses.push(socket.status);
  }

  expect(statuses).toEqual([101, 101, 101, 429]);
});
