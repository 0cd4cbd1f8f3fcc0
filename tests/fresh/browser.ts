import { chromium } from "playwright-core";

/** A real browser with one page; what goes wrong in it is gathered in `complaints`. */
export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  return {
    page,
    complaints,
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
