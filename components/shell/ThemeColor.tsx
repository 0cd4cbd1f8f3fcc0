import type { Theme } from "@/lib/domain/theme.ts";

/** The palette's `bg-sunken`, for what the browser draws around the page. */
export const AROUND = { light: "#f5f6f9", dark: "#101215" };

export function ThemeColor({ theme }: { theme: Theme }) {
  if (theme !== "system") {
    return <meta name="theme-color" content={AROUND[theme]} />;
  }
  return (
    <>
      <meta
        name="theme-color"
        media="(prefers-color-scheme: light)"
        content={AROUND.light}
      />
      <meta
        name="theme-color"
        media="(prefers-color-scheme: dark)"
        content={AROUND.dark}
      />
    </>
  );
}
