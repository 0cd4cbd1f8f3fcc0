import { type Oklch, toHex } from "./oklch.ts";
import { avatars, dark, light } from "./palette.ts";

/** The palette as CSS: light for all, dark by the system's wish or by the person's. */
export function colorTokens(): string {
  return [
    `:root,[data-theme="light"]{${lightRules}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${darkRules}}}`,
    `[data-theme="dark"]{${darkRules}}`,
    ...avatars.map((hue, index) =>
      `.hue-${index}{background-color:${toHex(hue)}}`
    ),
  ].join("\n");
}

const lightShadow =
  "0 0 0 1px rgb(27 31 39/8%),0 8px 24px -6px rgb(27 31 39/18%)";
const lightRules = `color-scheme:light;--shadow:${lightShadow};${
  declare(light)
}`;
const darkRules = `color-scheme:dark;--shadow:0 0 0 1px var(--line);${
  declare(dark)
}`;

function declare(colors: Record<string, Oklch>): string {
  return Object.entries(colors).map(([name, color]) =>
    `--${name}:${toHex(color)}`
  ).join(";");
}
