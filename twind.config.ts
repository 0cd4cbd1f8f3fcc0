import { type CSSObject, defineConfig, type MatchResult } from "@twind/core";
import presetAutoprefix from "@twind/preset-autoprefix";
import presetTailwind from "@twind/preset-tailwind";
import { light } from "./styles/palette.ts";

/** Used when the stylesheet is built, never when a page is: see styles/stylesheet.ts. */
export default defineConfig({
  presets: [presetAutoprefix(), presetTailwind({ disablePreflight: true })],
  hash: false,
  theme: {
    screens: { sm: "40em", md: "48em", lg: "64em" },
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ...variables(),
    },
    fontSize: {
      xs: ["0.75rem", "1rem"],
      sm: ["0.8125rem", "1.125rem"],
      base: ["0.9375rem", "1.375rem"],
      lg: ["1.0625rem", "1.5rem"],
      xl: ["1.25rem", "1.625rem"],
      "2xl": ["1.75rem", "2.125rem"],
    },
    fontFamily: { mono: "var(--mono)" },
    fontWeight: { normal: "400", bold: "600" },
    borderRadius: {
      DEFAULT: "var(--radius)",
      card: "var(--radius-card)",
      full: "999px",
    },
    boxShadow: { DEFAULT: "var(--shadow)" },
  },
  rules: rules(),
});

/** `bg-accent`, `text-muted`, `border-line` …: a theme changes the variable, never the class. */
function variables(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(light).map((
      name,
    ) => [name.replace(/^(bg|text)-/, ""), `var(--${name})`]),
  );
}

/** What Tailwind learned after Twind's preset: logical sides, `size-*`, `h-dvh` … */
function rules() {
  return [
    spacing("size-", "width", "height"),
    spacing("ms-", "margin-inline-start"),
    spacing("me-", "margin-inline-end"),
    spacing("ps-", "padding-inline-start"),
    spacing("pe-", "padding-inline-end"),
    rule("ms-auto", { marginInlineStart: "auto" }),
    rule("min-h-dvh", { minHeight: ["100vh", "100dvh"] }),
    rule("text-balance", { textWrap: "balance" }),
    rule("text-start", { textAlign: "start" }),
    rule("text-end", { textAlign: "end" }),
  ];
}

function rule(name: string, css: CSSObject): [string, CSSObject] {
  return [`${name}$`, css];
}

/** Steps of 4 px, in rem so that they follow the reader's text size. */
function spacing(prefix: string, ...properties: string[]) {
  const resolve = ({ $$ }: MatchResult) => {
    const size = `${Number($$) / 4}rem`;
    return Object.fromEntries(
      properties.map((property) => [property, size]),
    ) as CSSObject;
  };
  return [`${prefix}(?=\\d+$)`, resolve] as [string, typeof resolve];
}
