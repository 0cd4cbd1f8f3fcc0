import { expect } from "expect";
import { SignJWT, UnsecuredJWT } from "jose";
import type { App } from "@/lib/app.ts";
import { hashSecret } from "@/lib/auth/secrets.ts";
import { findByAccessToken, issueTokens } from "@/lib/auth/tokens.ts";
import { addPerson, openTestApp, signInAs, value } from "../helpers/app.ts";
import { Clock } from "../helpers/clock.ts";

const now = Math.floor(new Clock().now() / 1_000);
const CLAIMS = {
  iss: "parley",
  aud: "parley",
  jti: "1",
  iat: now,
  nbf: now,
  exp: now + 60,
};
const HEADER = { alg: "HS256", typ: "at+jwt" };

/** A token signed with our own key: only what it says can be wrong. */
function forge(
  app: App,
  claims: object,
  header: object = {},
  key = app.secrets.jwt,
) {
  const all = { ...CLAIMS, ...claims };
  const jwt = new SignJWT(JSON.parse(JSON.stringify(all)));
  return jwt.setProtectedHeader({ ...HEADER, ...header }).sign(key);
}

type Forge = (
  app: App,
  own: { sid: string; sub: string },
  good: string,
) => Promise<string> | string;
const say = (claims: object, header = {}): Forge => (app, own) =>
  forge(app, { ...own, ...claims }, header);

const base64 = (value: unknown) =>
  new TextEncoder().encode(JSON.stringify(value)).toBase64({
    alphabet: "base64url",
    omitPadding: true,
  });
const withHeader = (header: object): Forge => (_app, _own, good) =>
  [base64(header), ...good.split(".").slice(1)].join(".");

const forged: [string, Forge][] = [
  ["no exp", say({ exp: undefined })],
  ["no nbf", say({ nbf: undefined })],
  ["no jti", say({ jti: undefined })],
  ["no sub", say({ sub: undefined })],
  ["no sid", say({ sid: undefined })],
  ["no iss", say({ iss: undefined })],
  ["no aud", say({ aud: undefined })],
  ["exp in words", say({ exp: "tomorrow" })],
  ["exp as text", say({ exp: String(now + 60) })],
  ["exp null", say({ exp: null })],
  ["exp passed", say({ exp: now - 31 })],
  ["not yet", say({ nbf: now + 31 })],
  ["nbf as text", say({ nbf: String(now) })],
  ["another issuer", say({ iss: "parley.example" })],
  ["another audience", say({ aud: "admin" })],
  ["audience empty", say({ aud: [] })],
  ["another person", say({ sub: "somebodyelse" })],
  ["sub as list", say({ sub: ["a"] })],
  ["unknown session", say({ sid: "A".repeat(43) })],
  ["a browser's session", async (app, own) => {
    const ada = (await app.users.find(own.sub))!;
    return forge(app, {
      ...own,
      sid: await hashSecret(await signInAs(app, ada, "")),
    });
  }],
  ["sid empty", say({ sid: "" })],
  ["sid null", say({ sid: null })],
  ["sid number", say({ sid: 0 })],
  ["sid list", say({ sid: [[]] })],
  ["sid object", say({ sid: { id: 1 } })],
  ["sid __proto__", say({ sid: "__proto__" })],
  ["typ missing", say({}, { typ: undefined })],
  ["typ JWT", say({}, { typ: "JWT" })],
  ["typ refresh", say({}, { typ: "rt+jwt" })],
  ["HS384", say({}, { alg: "HS384" })],
  ["HS512", say({}, { alg: "HS512" })],
  ["crit", withHeader({ ...HEADER, crit: ["exp"], exp: 1 })],
  ["huge", say({ filler: "x".repeat(100_000) })],
  ["unsigned", (_app, own) => new UnsecuredJWT({ ...CLAIMS, ...own }).encode()],
  ["alg none", withHeader({ ...HEADER, alg: "none" })],
  ["alg None", withHeader({ ...HEADER, alg: "None" })],
  ["alg NONE", withHeader({ ...HEADER, alg: "NONE" })],
  ["alg empty", withHeader({ ...HEADER, alg: "" })],
  ["alg missing", withHeader({ typ: "at+jwt" })],
  ["alg RS256", withHeader({ ...HEADER, alg: "RS256" })],
  ["alg ES256", withHeader({ ...HEADER, alg: "ES256" })],
  ["alg EdDSA", withHeader({ ...HEADER, alg: "EdDSA" })],
  ["alg list", withHeader({ ...HEADER, alg: ["HS256"] })],
  ["kid path", withHeader({ ...HEADER, kid: "../../../../dev/null" })],
  ["kid sql", withHeader({ ...HEADER, kid: "' UNION SELECT 'key" })],
  ["jku", withHeader({ ...HEADER, jku: "https://evil.example/keys" })],
  ["x5u", withHeader({ ...HEADER, x5u: "https://evil.example/cert" })],
  ["jwk", withHeader({ ...HEADER, jwk: { kty: "oct", k: "AAAA" } })],
  ["header list", withHeader([])],
  [
    "another key",
    (app, own) => forge(app, own, {}, new Uint8Array(32).fill(1)),
  ],
  ["empty key", (app, own) => forge(app, own, {}, new Uint8Array(32))],
  [
    "signature off",
    (_app, _own, good) => good.slice(0, good.lastIndexOf(".") + 1),
  ],
  ["signature cut", (_app, _own, good) => good.slice(0, -1)],
  ["signature turned", (_app, _own, good) => good.slice(0, -4) + "AAAA"],
  [
    "no signature part",
    (_app, _own, good) => good.slice(0, good.lastIndexOf(".")),
  ],
  ["body swapped", (_app, own, good) => {
    const [header, , signature] = good.split(".");
    return [header, base64({ ...CLAIMS, ...own, exp: now + 9e9 }), signature]
      .join(".");
  }],
  ["header only", (_app, _own, good) => good.split(".")[0]],
  ["four parts", (_app, _own, good) => good + ".AAAA"],
  ["five parts", (_app, _own, good) => good + ".AAAA.AAAA"],
  ["dots", () => ".."],
  ["spaces", (_app, _own, good) => ` ${good} `],
  ["line break", (_app, _own, good) => good.replace(".", "\n.")],
  ["padding", (_app, _own, good) => good + "=="],
  ["empty", () => ""],
  ["not base64", () => "🙂.🙂.🙂"],
  ["JSON", () => JSON.stringify(CLAIMS)],
];

Deno.test("no forged token is taken for a real one", async () => {
  await using app = await openTestApp(null, new Clock());
  const ada = await addPerson(app, "ada");
  const { accessToken } = value(await issueTokens(app, ada, "curl"));
  const { session } = (await findByAccessToken(app, accessToken))!;
  const own = { sid: session.id, sub: ada.id };
  const good = await forge(app, own);
  expect(await findByAccessToken(app, good)).not.toBe(null);

  const accepted = [];
  for (const [what, make] of forged) {
    const token = await make(app, own, good);
    if (await findByAccessToken(app, token)) accepted.push(what);
  }

  expect(accepted).toEqual([]);
  expect(forged.length).toBeGreaterThanOrEqual(60);
});
