import { expect } from "expect";
import { PASSWORD } from "@/tests/helpers/server.ts";
import { signInAs } from "@/tests/helpers/app.ts";
import { openChat } from "./chat.ts";
import { askAxe } from "./inspect.ts";
import type { Someone } from "./someone.ts";

const NEW_PASSWORD = "four quite ordinary words";

/** Whether the page is still the one on which this was asked first. */
const isSame = ({ page }: Someone) =>
  page.evaluate(() => {
    const was = "isSame" in globalThis;
    Object.assign(globalThis, { isSame: true });
    return was;
  });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  Deno.test(`${how} a script one device is signed out, and then all others`, async () => {
    await using chat = await openChat();
    const { app } = chat.server;
    const ada = await chat.person("Ada", { javaScriptEnabled });
    for (const device of ["Firefox", "Firefox", "Firefox"]) {
      await signInAs(app, ada.user!, device);
    }
    const devices = async () => (await app.sessions.list(ada.user!.id)).length;
    await ada.goes("/settings/sessions");
    await isSame(ada);
    const end = ada.page.getByRole("button", { name: "Sign out", exact: true });
    await end.nth(2).waitFor();

    await end.first().focus();
    await ada.page.keyboard.press("Enter");
    await end.nth(2).waitFor({ state: "detached" });
    await ada.page.getByText("Signed out there.").waitFor();
    expect(await devices()).toBe(3);
    if (ada.hasScript) {
      await ada.page.locator("main button:focus").waitFor();
      expect(await askAxe(ada.page)).toEqual([]);
    }
    await ada.presses("Sign out everywhere else");
    await end.first().waitFor({ state: "detached" });

    expect(await devices()).toBe(1);
    expect(await isSame(ada)).toBe(ada.hasScript);
    await ada.presses("Sign out everywhere");
    await ada.page.waitForURL(/sign-in/);
    expect(ada.complaints).toEqual([]);
  });

  Deno.test(`${how} a script a new look shows at once`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", { javaScriptEnabled });
    await ada.goes("/settings/appearance");
    await isSame(ada);

    await ada.page.getByText("Compact").click();
    await ada.presses("Save");
    await ada.page.locator("html[data-density=compact]").waitFor();
    await ada.page.getByText("Saved.").waitFor();
    await ada.presses("Dark");
    await ada.page.locator("html[data-theme=dark]").waitFor();
    await ada.page.getByRole("button", { name: "Dark", pressed: true })
      .waitFor();
    if (ada.hasScript) {
      await ada.page.locator("button[value=dark]:focus").waitFor();
      expect(await askAxe(ada.page)).toEqual([]);
    }

    expect(await isSame(ada)).toBe(ada.hasScript);
    await ada.goes("/rooms/general");
    await ada.page.locator("html[data-theme=dark][data-density=compact]")
      .waitFor();
    expect(ada.complaints).toEqual([]);
  });

  Deno.test(`${how} a script a wrong password is said beside it, and a new one taken`, async () => {
    await using chat = await openChat();
    const ada = await chat.person("Ada", { javaScriptEnabled });
    await ada.goes("/settings/password");
    await isSame(ada);
    const field = (name: string) => ada.page.getByLabel(name, { exact: true });

    await field("Current password").fill("not this one");
    await field("New password").fill(NEW_PASSWORD);
    await ada.presses("Change password");
    await ada.page.locator("input[name=current][aria-invalid=true]").waitFor();
    expect(await isSame(ada)).toBe(ada.hasScript);
    if (ada.hasScript) {
      expect(await field("New password").inputValue()).toBe(NEW_PASSWORD);
      await ada.page.locator("input[name=current]:focus").waitFor();
      expect(await askAxe(ada.page)).toEqual([]);
    }
    await field("Current password").fill(PASSWORD);
    await field("New password").fill(NEW_PASSWORD);
    await ada.presses("Change password");

    await ada.page.getByText("Your password is changed.").waitFor();
    expect(ada.complaints).toEqual([]);
  });
}
