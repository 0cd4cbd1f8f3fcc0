import { expect } from "expect";
import { clientAddress } from "@/lib/auth/address.ts";
import { isOwnOrigin } from "@/lib/auth/origin.ts";
import { networks } from "@/lib/networks.ts";
import { openTestApp } from "../helpers/app.ts";

const from = (hostname: string): Deno.ServeHandlerInfo => ({
  remoteAddr: { transport: "tcp", hostname, port: 1 },
  completed: Promise.resolve(),
});

async function seen(peer: string, forwarded: string | null, trusted: string[]) {
  await using app = await openTestApp(null, { trustsProxy: networks(trusted) });
  const headers = new Headers();
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  return clientAddress(app, headers, from(peer));
}

const PROXY = "10.0.0.1";
const cases: [
  what: string,
  peer: string,
  forwarded: string | null,
  trusted: string[],
  address: string,
][] = [
  ["a direct client", "192.0.2.7", null, [], "192.0.2.7"],
  [
    "a client that makes up an address",
    "192.0.2.7",
    "1.2.3.4",
    [],
    "192.0.2.7",
  ],
  ["a client behind the proxy", PROXY, "192.0.2.7", [PROXY], "192.0.2.7"],
  [
    "a client that makes one up before the proxy",
    PROXY,
    "1.2.3.4, 192.0.2.7",
    [PROXY],
    "192.0.2.7",
  ],
  [
    "a client behind two proxies",
    PROXY,
    "1.2.3.4, 192.0.2.7, 10.0.0.2",
    ["10.0.0.0/8"],
    "192.0.2.7",
  ],
  ["the proxy itself", PROXY, null, [PROXY], PROXY],
  [
    "another machine than the proxy",
    "10.0.0.9",
    "1.2.3.4",
    [PROXY],
    "10.0.0.9",
  ],
  ["IPv4 in IPv6's clothes", "::ffff:192.0.2.7", null, [], "192.0.2.7"],
  [
    "a neighbour in one /64",
    "2001:db8:1:2:3::4",
    null,
    [],
    "2001:db8:1:2::/64",
  ],
  ["the other neighbour", "2001:db8:1:2::9", null, [], "2001:db8:1:2::/64"],
  ["a short IPv6 address", "2001:db8::1", null, [], "2001:db8:0:0::/64"],
  ["an address with a zone", "fe80::1%eth0", null, [], "fe80:0:0:0::/64"],
  ["a proxy that passes on nonsense", PROXY, "'; --", [PROXY], "'; --"],
];

for (const [what, peer, forwarded, trusted, address] of cases) {
  Deno.test(`the address of ${what} is ${address}`, async () => {
    expect(await seen(peer, forwarded, trusted)).toBe(address);
  });
}

const ORIGINS = [
  "http://chat.example",
  "https://chat.example:8443",
  "https://chat.example.evil.example",
  "https://evilchat.example",
  "https://evil.example/chat.example",
  "https://chat.example@evil.example",
  "https://evil@chat.example",
  "https://chat.example/",
  "https://chat.example.",
  "https://CHAT.example",
  "HTTPS://chat.example",
  "https://chat.example https://evil.example",
  "https://xn--cht-5cd.example",
  "https:chat.example",
  "//chat.example",
  "chat.example",
  "wss://chat.example",
  "file://",
  "null",
  "",
  "*",
  "https://*.example",
  "https://chat%2eexample",
  "https://chat.example\t",
  "blob:https://chat.example/1",
];

Deno.test("no spelling but the exact one is our own origin", async () => {
  await using app = await openTestApp(null, {
    url: new URL("https://chat.example"),
  });
  const isOurs = (origin: string) =>
    isOwnOrigin(app, { get: () => origin } as unknown as Headers);

  expect(isOurs("https://chat.example")).toBe(true);
  expect(ORIGINS.filter(isOurs)).toEqual([]);
});

Deno.test("without a configured address the origin is held against the host", async () => {
  await using app = await openTestApp();
  const isOurs = (origin: string, host = "chat.example") =>
    isOwnOrigin(app, new Headers({ origin, host }));

  expect(isOurs("http://chat.example")).toBe(true);
  expect(isOurs("https://chat.example")).toBe(true); // a proxy may end TLS
  const others = ORIGINS.slice(1)
    .filter((origin) => isOurs(origin) && origin === origin.trim()); // HTTP trims
  expect(others).toEqual([]);
});
