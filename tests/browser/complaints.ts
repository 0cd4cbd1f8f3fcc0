import type { Page } from "playwright-core";

/** Everything that a browser complains about on a page, and every stranger that the page asks. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    const isAnswer = said.location().url === page.url(); // a page may say 404
    if (said.type() === "error" && !isAnswer) complaints.push(said.text());
  });
  page.on("request", (request) => {
    const { host } = new URL(request.url());
    const here = new URL(page.url()).host || host; // a new page is nowhere yet
    if (host !== here) complaints.push(`asks ${host}`);
  });
  return complaints;
}
