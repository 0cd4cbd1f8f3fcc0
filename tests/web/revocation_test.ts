import { expect } from "expect";
import { CloseCode } from "@/lib/protocol/close.ts";
import { Device } from "../helpers/device.ts";
import { PASSWORD, startServer, type TestServer } from "../helpers/server.ts";
import type { Visitor } from "../helpers/visitor.ts";

const socketUrl = ({ url }: TestServer) =>
  url.replace("http", "ws") + "/api/socket";

async function connects(server: TestServer, visitor: Visitor): Promise<Device> {
  const headers = { cookie: visitor.cookie, origin: server.url };
  const device = new Device(socketUrl(server), headers);
  expect(await device.opened()).toBe(true);
  await device.greets();
  return device;
}

const waysOut: [string, (visitor: Visitor) => Promise<Response>][] = [
  ["signing out", (visitor) => visitor.submit("/sign-out", {})],
  [
    "signing out everywhere",
    (visitor) => visitor.submit("/settings/sessions/end-all", {}),
  ],
  [
    "signing in again",
    (visitor) =>
      visitor.submit("/sign-in", { login: "ada", password: PASSWORD }),
  ],
  [
    "signing out by the API",
    (visitor) => visitor.json("/api/auth/logout", {}),
  ],
];

for (const [what, leave] of waysOut) {
  Deno.test(`${what} closes what was open, and lets nothing be opened anew`, async () => {
    await using server = await startServer();
    const ada = await server.signUp("ada");
    const device = await connects(server, ada);
    const { cookie } = ada;

    await (await leave(ada)).body?.cancel();

    expect((await device.closes()).code).toBe(CloseCode.signedOut);
    const headers = { cookie, origin: server.url };
    const again = new Device(socketUrl(server), headers);
    expect(await again.opened()).toBe(false);
  });
}

Deno.test("a refresh token that was stolen and used closes the program's socket", async () => {
  await using server = await startServer();
  await server.signUp("ada");
  const program = server.visitor();
  const login = { login: "ada", password: PASSWORD };
  const first = await (await program.json("/api/auth/login", login)).json();
  const refresh = async ({ refreshToken }: { refreshToken: string }) =>
    await (await program.json("/api/auth/refresh", { refreshToken })).json();
  await refresh(await refresh(first));
  const device = new Device(socketUrl(server), {
    authorization: `Bearer ${first.accessToken}`,
  });
  expect(await device.opened()).toBe(true);

  await refresh(first);

  expect((await device.closes()).code).toBe(CloseCode.signedOut);
});

Deno.test("two hundred who race the end of their session are all out when it has ended", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const late = server.visitor();
  late.remember(ada.cookie);
  const asks = async () => {
    const { status, body } = await late.fetch("/api/auth/me");
    await body?.cancel();
    return status;
  };

  const racing = Array.from({ length: 100 }, asks);
  const ended = ada.submit("/sign-out", {});
  racing.push(...Array.from({ length: 100 }, asks));
  await (await ended).body?.cancel();
  const after = await Promise.all(Array.from({ length: 20 }, asks));

  expect(new Set(after)).toEqual(new Set([401]));
  await Promise.all(racing);
});
