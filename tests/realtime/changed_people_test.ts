import { expect } from "expect";
import type { App } from "@/lib/app.ts";
import { changeStatus, countHeard, findChanged } from "@/lib/chat/profiles.ts";
import type { User } from "@/lib/domain/model.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { addPeople, addPerson, openTestApp, value } from "../helpers/app.ts";
import { openFolder } from "../helpers/folder.ts";
import { onEveryTransport } from "../helpers/transports.ts";

const MINUTE_MS = 60_000;
const SOON_MS = 15_000; // much less than a poll waits

const says = async (app: App, user: User, text: string) =>
  value(await changeStatus(app, user, { emoji: "", text, minutes: null }));

const toldIn = (frames: ServerFrame[]) =>
  frames.filter((frame) => frame.type === "people_changed")
    .map(({ people, heard }) => ({
      said: people && people.map(({ status }) => status?.text),
      heard,
    }));

onEveryTransport.test("who comes back by a socket is told who changed, and by what number to ask the next time", async ({ openWorld }) => {
  await using world = await openWorld();
  const [ada, grace] = await world.people("ada", "grace");
  const { epoch } = world.app;
  await ada.losesConnection();
  await says(world.app, grace.user, "Palms");

  const tell = async (people?: number) => {
    const device = ada.picksUpDevice();
    await device.opened();
    device.send({ type: "hello", epoch, cursors: {}, people });
    await device.until(() => device.of("online").length > 0, "a welcome");
    device.close();
    return toldIn(device.frames);
  };

  expect(await tell(0)).toEqual([{ said: ["Palms"], heard: 1 }]);
  expect(await tell(1)).toEqual([]);
  expect(await tell(7)).toEqual([{ said: null, heard: 1 }]); // there were not so many
  expect(await tell()).toEqual([]); // a program that shows nobody
});

onEveryTransport.test("a poll is answered at once with who changed, and a stream begins with it", async ({ startServer }) => {
  await using server = await startServer();
  const { app } = server;
  const ada = await server.signUp("ada");
  const grace = await addPerson(app, "grace");
  const { head } = await app.rooms.open("general");
  await says(app, grace, "Palms");

  const asked = performance.now();
  const polled = await ada.fetch(
    `/api/poll?cursors=general:${head.seq}&people=0&wait=25`,
  );
  const waited = performance.now() - asked;
  const stream = await ada.json("/api/events", { people: 0 });
  const { frames } = await polled.json();
  let text = "";
  for await (const said of stream.body!.pipeThrough(new TextDecoderStream())) {
    text += said;
    if (text.includes('"online"')) break;
  }

  expect(toldIn(frames)).toEqual([{ said: ["Palms"], heard: 1 }]);
  expect(waited).toBeLessThan(SOON_MS);
  expect(text).toContain('"people_changed"');
});

Deno.test("who changed is known after a restart", async () => {
  await using folder = await openFolder();
  const grace = await (async () => {
    await using app = await openTestApp(folder.path);
    const [grace] = await addPeople(app, "grace");
    await says(app, grace, "Palms");
    return grace;
  })();

  await using app = await openTestApp(folder.path);
  const { people, heard } = await findChanged(app, 0);

  expect(people).toMatchObject([{ id: grace.id, status: { text: "Palms" } }]);
  expect(heard).toBe(1);
});

Deno.test("nobody is lost who changes at the same time as others", async () => {
  await using app = await openTestApp();
  const people = await addPeople(app, "ada", "grace", "mary", "joan");

  await Promise.all(people.map((one) => says(app, one, one.username)));

  const changed = await findChanged(app, 0);
  expect(changed.heard).toBe(people.length);
  expect(changed.people!.map(({ status }) => status!.text).sort())
    .toEqual(["ada", "grace", "joan", "mary"]);
});

Deno.test("a change counts as heard only when it must have reached everybody", async () => {
  let now = Date.now();
  await using app = await openTestApp(null, { now: () => now });
  const [grace] = await addPeople(app, "grace");

  await says(app, grace, "Palms");
  const atOnce = await countHeard(app);
  now += MINUTE_MS;
  const later = await countHeard(app);
  await says(app, grace, "Snow");

  expect([atOnce, later, await countHeard(app)]).toEqual([0, 1, 1]);
});
