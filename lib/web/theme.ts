import type { Theme } from "@/lib/domain/theme.ts";

const YEAR_S = 365 * 24 * 60 * 60;

/** Kept in a cookie and not in the account: another screen may want another theme. */
export function readTheme(req: Request): Theme {
  const cookies = req.headers.get("cookie") ?? "";
  return (/(?:^|; *)theme=(light|dark)(?:;|$)/.exec(cookies)?.[1] ??
    "system") as Theme;
}

export const themeCookie = (theme: Theme): string =>
  `theme=${theme}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly`;
