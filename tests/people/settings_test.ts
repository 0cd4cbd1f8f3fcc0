import { expect } from "expect";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings.ts";
import { addRoom } from "../helpers/app.ts";
import { startServer } from "../helpers/server.ts";

const told = {
  displayName: "Ada Lovelace",
  bio: "First of all: engines.\nThen poetry.",
  pronouns: "she/her",
  phone: "+44 20 7946 0000",
  zone: "Europe/London",
  hue: "3",
};

Deno.test("who has chosen nothing has the defaults, and a choice stays chosen", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const chosen = async () => await (await ada.fetch("/api/settings")).json();

  const before = await chosen();
  await ada.submit("/settings/privacy", {
    showPresence: "true",
    addedBy: "nobody",
  });

  expect(before).toEqual(DEFAULT_SETTINGS);
  expect(await chosen()).toEqual({
    ...DEFAULT_SETTINGS,
    showLastSeen: false,
    showReceipts: false,
    showTyping: false,
    addedBy: "nobody",
  });
});

Deno.test("what people say of themselves is on their page, by a form or by JSON", async () => {
  await using server = await startServer();
  const [ada, grace] = await server.people("ada", "grace");
  await addRoom(server.app, ada.user, grace.user);

  const answer = await ada.submit("/settings/profile", told);
  const changed = await grace.json("/api/settings/profile", {
    displayName: "Grace Hopper",
    bio: "Compilers",
  }, "PUT");
  const page = await grace.read(`/people/${ada.user.id}`);
  const hers = await ada.fetch(`/api/people/${grace.user.id}`);

  expect(answer.headers.get("location")).toBe("/settings/profile?saved");
  for (const said of ["Ada Lovelace", "Then poetry.", "she/her", "7946 0000"]) {
    expect(page).toContain(said);
  }
  expect(page).toContain("hue-3");
  expect(changed.status).toBe(200);
  expect(await hers.json()).toMatchObject({
    displayName: "Grace Hopper",
    bio: "Compilers",
  });
});

Deno.test("a telephone number is for those one knows", async () => {
  await using server = await startServer();
  const [ada, eve] = await server.people("ada", "eve");
  const roomId = await addRoom(server.app, ada.user, eve.user);
  await ada.submit("/settings/profile", told);
  const seen = async () =>
    await (await eve.fetch(`/api/people/${ada.user.id}`)).json();

  const together = await seen();
  await eve.submit(`/rooms/${roomId}/leave`, {});

  expect(together.phone).toBe(told.phone);
  expect(await seen()).not.toHaveProperty("phone");
  expect(await eve.read(`/people/${ada.user.id}`)).not.toContain("7946");
});

Deno.test("people are found by their new name, and no longer by the old one", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const found = async (q: string) =>
    (await (await ada.fetch(`/api/people?q=${q}`)).json()).length;

  await ada.submit("/settings/profile", { ...told, displayName: "Countess" });
  await ada.submit("/settings/profile", { ...told, displayName: "Augusta" });

  expect(await found("countess")).toBe(0);
  expect(await found("augusta")).toBe(1);
  expect(await found("ada")).toBe(1);
});

Deno.test("nobody changes the password or the role of their account by its profile", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");

  for (const more of ["role", "passwordHash", "email", "username"]) {
    const answer = await ada.json("/api/settings/profile", {
      ...told,
      [more]: "owner",
    }, "PUT");
    expect((await answer.json()).error.code).toBe("invalid");
  }
});

Deno.test("how a screen shows Parley is on its next page, and on no other screen", async () => {
  await using server = await startServer();
  const ada = await server.signUp("ada");
  const choice = { density: "compact", size: "huge", motion: "less" };

  const before = await ada.read("/rooms");
  await ada.submit("/settings/appearance", choice);
  const after = await ada.read("/rooms");
  const odd = await ada.submit("/settings/appearance", {
    ...choice,
    size: "9999px",
  });

  expect(before).not.toMatch(/<html[^>]*data-(density|size|motion)/);
  expect(after).toMatch(
    /<html[^>]*data-density="compact" data-size="huge" data-motion="less"/,
  );
  expect(odd.status).toBe(400);
});
