import { expect } from "expect";
import { chooseLevel } from "@/lib/chat/settings.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import { addPerson, value } from "../helpers/app.ts";
import { openChat } from "../browser/chat.ts";
import { cutOff } from "../browser/cut_off.ts";

Deno.test("a new name and colour are seen at once in the list, the head and the messages of others", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes(`/people/${ada.user!.id}`);
  await grace.presses("Message");
  await grace.isIn("Ada");
  await ada.goes("/rooms");
  await ada.opens("Grace");
  await ada.says("it is me");
  await grace.hears("it is me");

  await ada.goes("/settings/profile");
  await ada.page.getByLabel("Your name").fill("Countess");
  await ada.page.getByLabel("Colour 4").check({ force: true });
  await ada.presses("Save");
  await ada.page.getByText("Saved.").waitFor();

  await grace.isIn("Countess");
  await grace.titleIs(/^Countess – /);
  await grace.sees(grace.row("Countess"));
  await grace.sees(grace.message("it is me").getByText("Countess"));
  await grace.sees(grace.message("it is me").locator(".hue-3"));
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("who writes sees their words arrive and be read", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/rooms");
  await ada.goes(`/people/${grace.user!.id}`);
  await ada.presses("Message");
  await ada.isIn("Grace");

  await ada.says("are you there?");
  await ada.sees(ada.page.locator(".receipt", { hasText: "Delivered" }));
  await grace.opens("Ada");
  await ada.sees(ada.page.locator(".receipt", { hasText: "Read" }));
  await ada.page.locator(".receipt a").click();

  await ada.page.getByRole("heading", { name: "Read: 1" }).waitFor();
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("who was cut off sees what was read meanwhile, and what they chose elsewhere", async () => {
  await using chat = await openChat();
  const { app } = chat.server;
  const { positions, deliveries } = app;
  const [ada, grace] = await chat.people("Ada", "Grace");
  const { id } = grace.user!;
  await chat.hasHistory(1);
  await ada.goes(`/people/${id}`);
  await ada.presses("Message");
  await ada.isIn("Grace");
  await ada.says("are you there?");
  await ada.titleIs(/^\(1\) /);
  const roomId = new URL(ada.page.url()).pathname.split("/")[2];

  await cutOff(ada, async () => {
    const general = { roomId: GENERAL_ID, level: "nothing" } as const;
    value(await chooseLevel(app, ada.user!, { ...general, minutes: null }));
    await grace.goes("/rooms");
    await grace.opens("Ada");
    const isTold = async () =>
      (await positions.of(id)).get(roomId) === 1 &&
      (await deliveries.of(roomId)).get(id) === 1;
    while (!await isTold()) await grace.settles();
  });

  await ada.titleIs(/^Grace – /);
  await ada.sees(ada.page.locator(".receipt", { hasText: "Read" }));
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("in a large room who writes sees how many have read, as they do", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  const { app } = chat.server;
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => addPerson(app, `person${i}`)),
  );
  await ada.goes("/rooms/general");
  await ada.says("does anybody read this?");
  const line = ada.page.locator(".receipt");
  await ada.sees(line.getByText("Sent"));

  await grace.goes("/rooms/general");
  await ada.sees(line.getByText("Read by 1"));
  await ada.page.reload();
  await ada.sees(line.getByText("Read by 1"));
  expect(await grace.page.locator(".receipt").count()).toBe(0);
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

Deno.test("a muted conversation does not count in the title and on the icon", async () => {
  await using chat = await openChat();
  const [ada, grace] = await chat.people("Ada", "Grace");
  await grace.goes("/people");
  await ada.goes("/rooms/general");
  await ada.says("first");
  await grace.titleIs(/^\(1\) /);
  const icon = () => grace.page.locator("link[rel=icon]").getAttribute("href");
  const badged = await icon();

  await grace.goes("/rooms/general/notify");
  await grace.page.getByLabel("Nothing").check({ force: true });
  await grace.presses("Save");
  await grace.isIn("general");
  await grace.goes("/people");
  await ada.says("second");
  await grace.sees(grace.row("general").getByText("1 unread"));

  expect(badged).toContain("unread");
  expect(await icon()).not.toContain("unread");
  await grace.titleIs(/^[^(]/);
});

Deno.test("without a script a profile, a status, privacy and a level are kept", async () => {
  await using chat = await openChat();
  const ada = await chat.person("Ada", { javaScriptEnabled: false });
  const isSaved = () => ada.page.getByText("Saved.").waitFor();

  await ada.goes("/settings/profile");
  await ada.page.getByLabel("About you").fill("Engines");
  await ada.presses("Save");
  await isSaved();
  await ada.goes("/settings/status");
  await ada.page.getByLabel("What is going on").fill("Writing notes");
  await ada.presses("Save");
  await isSaved();
  await ada.goes("/settings/privacy");
  await ada.page.getByLabel("That I am typing").uncheck();
  await ada.presses("Save");
  await isSaved();
  await ada.goes(`/people/${ada.user!.id}`);

  await ada.page.getByText("Engines").waitFor();
  await ada.page.getByRole("main").getByText("Writing notes").waitFor();
  await ada.goes("/settings/privacy");
  expect(await ada.page.getByLabel("That I am typing").isChecked()).toBe(false);
  expect(ada.complaints).toEqual([]);
});
