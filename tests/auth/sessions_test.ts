import { expect } from "expect";
import { type App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import {
  endAllSessions,
  endSession,
  endSessionById,
  findSession,
  listSessions,
  openSession,
} from "@/lib/auth/sessions.ts";
import { issueTokens } from "@/lib/auth/tokens.ts";
import { keys } from "@/lib/store/keys.ts";
import type { Session } from "@/lib/domain/model.ts";
import {
  addPeople,
  addPerson,
  openTestApp,
  refusalCode,
  signInAs,
} from "../helpers/app.ts";
import { Clock, DAY, HOUR } from "../helpers/clock.ts";

const found = async (app: App, secret: string) =>
  (await findSession(app, secret))!.session;

function hearsRevoked(app: App, session: Session): () => boolean {
  let heard = false;
  app.bus.subscribe(userTopic(session.userId), (news) => {
    heard ||= news.type === "revoked" && news.sessionId === session.id;
  });
  return () => heard;
}

Deno.test("whoever shows the cookie is the person who signed in", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");

  const secret = await signInAs(app, ada, "Firefox");
  const signedIn = await findSession(app, secret);

  expect(signedIn?.user.id).toBe(ada.id);
  expect(signedIn?.session.device).toBe("Firefox");
});

Deno.test("a secret that nobody was given opens nothing", async () => {
  await using app = await openTestApp();
  const secret = await signInAs(app, await addPerson(app, "ada"), "");
  const { id } = await found(app, secret);

  for (const wrong of ["", id, secret.slice(1), secret + "A"]) {
    expect(await findSession(app, wrong)).toBe(null);
  }
});

Deno.test("the store keeps nothing that opens a session", async () => {
  await using app = await openTestApp();
  const secret = await signInAs(app, await addPerson(app, "ada"), "");

  const rows = await Array.fromAsync(app.kv.list({ prefix: [] }));

  expect(JSON.stringify(rows)).not.toContain(secret);
});

Deno.test("who signs out is out at once, on that device only", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");
  const phone = await signInAs(app, ada, "phone");
  const desk = await signInAs(app, ada, "desk");
  const phoneHears = hearsRevoked(app, await found(app, phone));
  const deskHears = hearsRevoked(app, await found(app, desk));

  await endSession(app, await found(app, phone));

  expect(await findSession(app, phone)).toBe(null);
  expect(await findSession(app, desk)).not.toBe(null);
  expect([phoneHears(), deskHears()]).toEqual([true, false]);
});

Deno.test("a reading that overtakes the signing-out leaves no session behind", async () => {
  await using app = await openTestApp();
  const secret = await signInAs(app, await addPerson(app, "ada"), "");
  const session = await found(app, secret);

  const racing = Array.from({ length: 200 }, () => findSession(app, secret));
  await Promise.all([endSession(app, session), ...racing]);

  expect(await findSession(app, secret)).toBe(null);
});

Deno.test("a session that was used just now does not come back when it has ended", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const secret = await signInAs(app, await addPerson(app, "ada"), "");
  const session = await found(app, secret);
  clock.pass(2 * HOUR);

  await Promise.all([findSession(app, secret), endSession(app, session)]);

  expect(await findSession(app, secret)).toBe(null);
});

Deno.test("of two changes that start from the same session one has to look again", async () => {
  await using app = await openTestApp();
  const secret = await signInAs(app, await addPerson(app, "ada"), "");
  const before = await found(app, secret);

  const first = await app.sessions.update(before, { ...before, usedAt: 1 });
  await app.sessions.find(before.id);
  const second = await app.sessions.update(before, { ...before, usedAt: 2 });

  expect([first, second]).toEqual([true, false]);
});

Deno.test("signing out everywhere ends every session and tells each", async () => {
  await using app = await openTestApp();
  const [ada, grace] = await addPeople(app, "ada", "grace");
  const hers = await signInAs(app, grace, "");
  const secrets = await Promise.all(
    [1, 2, 3].map(() => signInAs(app, ada, "")),
  );
  const hear = await Promise.all(
    secrets.map(async (secret) => hearsRevoked(app, await found(app, secret))),
  );

  await endAllSessions(app, ada);

  for (const secret of secrets) {
    expect(await findSession(app, secret)).toBe(null);
  }
  expect(hear.every((heard) => heard())).toBe(true);
  expect(await findSession(app, hers)).not.toBe(null);
  expect(await listSessions(app, ada)).toEqual([]);
});

Deno.test("whoever showed a password that has been changed since does not get in", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada"); // as she was when it was shown
  await app.kv.set(keys.user(ada.id), { ...ada, passwordHash: "another" });

  const browser = await openSession(app, ada, "thief");
  const client = await issueTokens(app, ada, "thief");

  expect(refusalCode(browser)).toBe("unauthenticated");
  expect(refusalCode(client)).toBe("unauthenticated");
  expect(await listSessions(app, ada)).toEqual([]);
});

Deno.test("a password that is changed while sessions open leaves none of them", async () => {
  await using app = await openTestApp();
  const ada = await addPerson(app, "ada");

  const opening = Array.from({ length: 50 }, () => openSession(app, ada, ""));
  await app.kv.set(keys.user(ada.id), { ...ada, passwordHash: "another" });
  await endAllSessions(app, ada);
  await Promise.all(opening);

  expect(await listSessions(app, ada)).toEqual([]);
});

Deno.test("after a hundred devices the one unused for longest makes way", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const ada = await addPerson(app, "ada");
  const secrets = [];
  for (let i = 0; i < 101; i++) {
    secrets.push(await signInAs(app, ada, `device ${i}`));
    clock.pass(1);
  }

  expect(await listSessions(app, ada)).toHaveLength(100);
  expect(await findSession(app, secrets[0])).toBe(null);
  expect(await findSession(app, secrets[1])).not.toBe(null);
});

Deno.test("nobody ends the session of somebody else", async () => {
  await using app = await openTestApp();
  const secret = await signInAs(app, await addPerson(app, "ada"), "");
  const { id } = await found(app, secret);
  const eve = await addPerson(app, "eve");

  await endSessionById(app, eve, { sessionId: id });

  expect(await findSession(app, secret)).not.toBe(null);
});

Deno.test("a session ends after thirty days without use", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const secret = await signInAs(app, await addPerson(app, "ada"), "");

  clock.pass(29 * DAY);
  expect(await findSession(app, secret)).not.toBe(null);
  clock.pass(29 * DAY);
  expect(await findSession(app, secret)).not.toBe(null);
  clock.pass(31 * DAY);

  expect(await findSession(app, secret)).toBe(null);
});

Deno.test("a session ends after ninety days however much it is used", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const secret = await signInAs(app, await addPerson(app, "ada"), "");

  for (let day = 0; day < 90; day++) {
    expect(await findSession(app, secret)).not.toBe(null);
    clock.pass(DAY);
  }
  clock.pass(1);

  expect(await findSession(app, secret)).toBe(null);
});

Deno.test("the list of devices says when each was last used, to the hour", async () => {
  const clock = new Clock();
  await using app = await openTestApp(null, clock);
  const ada = await addPerson(app, "ada");
  const phone = await signInAs(app, ada, "phone");
  await signInAs(app, ada, "desk");

  clock.pass(HOUR / 2);
  await findSession(app, phone);
  const before = (await found(app, phone)).usedAt;
  clock.pass(HOUR);
  await findSession(app, phone);

  const devices = await listSessions(app, ada);
  expect(devices.map(({ device }) => device)).toEqual(["phone", "desk"]);
  expect(devices[0].usedAt - before).toBe(1.5 * HOUR);
});
