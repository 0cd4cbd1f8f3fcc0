import { stringifySetCookie } from "cookie";
import type { App } from "@/lib/app.ts";
import { cookieName, isSecure } from "@/lib/auth/authenticate.ts";

/** Sends a cookie that no script can read and no foreign form brings along. */
export function setCookie(
  app: App,
  headers: Headers,
  cookie: { name: string; value: string; seconds: number },
) {
  headers.append(
    "set-cookie",
    stringifySetCookie({
      name: cookieName(app, cookie.name),
      value: cookie.value,
      maxAge: cookie.seconds,
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: isSecure(app),
    }),
  );
}

export const dropCookie = (app: App, headers: Headers, name: string) =>
  setCookie(app, headers, { name, value: "", seconds: 0 });
