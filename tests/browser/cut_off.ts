import type { Someone } from "./someone.ts";

/** Something happens while the page is put away, as a browser does for its Back button. */
export async function cutOff({ page }: Someone, happens: () => Promise<void>) {
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  await happens();
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
  );
}
