import { expect } from "expect";
import { AROUND } from "@/components/shell/ThemeColor.tsx";
import { buildStylesheet } from "@/styles/stylesheet.ts";

const css = await buildStylesheet();
const themes = {
  light: readColors(/^:root,\[data-theme="light"\]\{(.*?)\}/m),
  dark: readColors(/^\[data-theme="dark"\]\{(.*?)\}/m),
  "the system’s dark": readColors(
    /:root:not\(\[data-theme="light"\]\)\{(.*?)\}/,
  ),
};

const PAPERS = ["bg", "bg-raised", "bg-sunken", "bg-hover", "bg-selected"];
const BANNERS = ["warning-soft", "danger-soft"];

const readable: [string, string[], number][] = [
  ["text", [...PAPERS, ...BANNERS], 7],
  ["text-muted", [...PAPERS, ...BANNERS], 4.5],
  ["accent", [...PAPERS, ...BANNERS, "accent-soft"], 4.5],
  ["accent-text", ["accent", "accent-hover"], 4.5],
  ["danger", [...PAPERS, "danger-soft"], 4.5],
  ["warning", [...PAPERS, "warning-soft"], 4.5],
  ["success", ["bg", "bg-raised", "bg-sunken"], 4.5],
  ["line-strong", ["bg", "bg-raised", "bg-sunken"], 3],
  ["focus", PAPERS, 3],
];

for (const [theme, colors] of Object.entries(themes)) {
  Deno.test(`in ${theme}, text and the edges of controls can be seen by everybody`, () => {
    const faint = readable.flatMap(([ink, papers, least]) =>
      papers
        .map((paper) => ({
          ink,
          paper,
          ratio: contrast(colors[ink], colors[paper]),
        }))
        .filter(({ ratio }) => ratio < least)
    );

    expect(faint).toEqual([]);
  });
}

Deno.test("whatever colour a person has, their initials can be read", () => {
  const hues = Array.from(
    css.matchAll(/^\.hue-\d+\{background-color:(#.{6})\}/gm),
    ([, color]) => color,
  );

  expect(hues).toHaveLength(12);
  expect(Math.min(...hues.map((hue) => contrast(hue, "#ffffff"))))
    .toBeGreaterThan(4.5);
});

Deno.test("the browser's own frame has the colour of the list", () => {
  expect(AROUND.light).toBe(themes.light["bg-sunken"]);
  expect(AROUND.dark).toBe(themes.dark["bg-sunken"]);
});

function readColors(rule: RegExp): Record<string, string> {
  const [, body] = css.match(rule)!;
  return Object.fromEntries(
    Array.from(
      body.matchAll(/--([\w-]+):(#[0-9a-f]{6})/g),
      ([, name, color]) => [name, color],
    ),
  );
}

/** As WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) =>
    a - b
  );
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
