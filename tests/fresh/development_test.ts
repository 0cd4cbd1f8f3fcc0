import assert from "node:assert/strict";
import { openBrowser } from "./browser.ts";
import { makeProject, startDevelopment } from "./project.ts";

Deno.test("a developer sees every change at once", async (t) => {
  await using project = await makeProject();
  await using server = await startDevelopment(project.root);
  await using browser = await openBrowser();
  const { page, complaints } = browser;

  await t.step("in a page", async () => {
    await page.goto(`${server.address}/`);
    await project.edit("routes/index.tsx", "No islands here", "Edited");

    await page.getByText("Edited").waitFor();
  });

  await t.step("in an island", async () => {
    await page.goto(`${server.address}/islands`);
    await project.edit(
      "islands/Counter.tsx",
      "count.value++",
      "count.value += 7",
    );
    await page.waitForEvent("load");
    await page.click("#one");

    await page.getByText("one: 10").waitFor();
  });

  await t.step("in a new page", async () => {
    await Deno.writeTextFile(
      `${project.root}/routes/added.tsx`,
      "export default () => <h1>Added</h1>;",
    );
    await page.waitForEvent("load");
    await page.goto(`${server.address}/added`);

    await page.getByText("Added").waitFor();
  });

  await t.step("in what writes the stylesheet", async () => {
    const load = page.waitForEvent("load");
    await project.edit("styles/color.ts", "red", "blue");
    await load;

    const styles = await fetch(`${server.address}/styles.css`);
    assert.match(await styles.text(), /color: blue/);
  });

  await t.step("and what does not build changes nothing", async () => {
    await project.edit("islands/Counter.tsx", "return (", "return ((");
    await server.complains(/Counter\.tsx:\d+:\d+: ERROR/);
    await page.goto(`${server.address}/islands`);

    await page.getByText("one: 3").waitFor();
  });

  await t.step("under a strict policy", () => {
    const broken = complaints.filter((text) => text.includes("Policy"));
    assert.deepEqual(broken, []);
  });
});

Deno.test("sockets work on the development server's own port", async () => {
  await using project = await makeProject();
  await using server = await startDevelopment(project.root);
  const socket = new WebSocket(`${server.address}/echo-socket`);
  const heard = Promise.withResolvers<string>();
  socket.onopen = () => socket.send("hello");
  socket.onmessage = ({ data }) => heard.resolve(data);
  socket.onerror = () => heard.reject(new Error("no socket"));

  assert.equal(await heard.promise, "hello");

  const closed = new Promise((resolve) => socket.onclose = resolve);
  socket.close();
  await closed;
});
