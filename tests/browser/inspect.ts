import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe has to say about a page as it is now. */
export async function askAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate("axe.run()") as axe.AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/** What a page carries in its markup that belongs into files. */
export const inlineIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // What floats is placed by a script, as the policy allows.
    const code =
      "style, [style]:not(.floating), script:not([src], [type='application/json'])";
    const found = [...document.querySelectorAll(code)];
    const handlers = [...document.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on"))
    );
    return [...found, ...handlers].map(({ outerHTML }) => outerHTML);
  });

/** How wide a page wants to be. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);
