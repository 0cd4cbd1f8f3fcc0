import type { Context } from "fresh";
import { clientAddress } from "@/lib/auth/address.ts";
import { cookieName, readCookie } from "@/lib/auth/authenticate.ts";
import { markDevice } from "@/lib/auth/known_device.ts";
import {
  COOKIE_SECONDS,
  endSession,
  openSession,
} from "@/lib/auth/sessions.ts";
import type { Client } from "@/lib/auth/sign_in.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import { dropCookie, setCookie } from "./cookies.ts";
import type { State } from "./define.ts";

const DEVICE_SECONDS = 365 * 24 * 60 * 60;

interface Ctx extends Pick<Context<State>, "req" | "redirect"> {
  state: State;
}

export const addressOf = ({ req, info, state }: Context<State>): string =>
  clientAddress(state.app, req.headers, info);

export const clientOf = (ctx: Context<State>): Client => ({
  address: addressOf(ctx),
  mark: readCookie(ctx.req.headers, cookieName(ctx.state.app, "device")),
});

export const deviceOf = (req: Request): string =>
  req.headers.get("user-agent") ?? "";

/** Signs this browser in, anew even if it was, and goes to `path`. */
export async function signInAndGo(
  ctx: Ctx,
  user: User,
  path: string,
): Promise<Result<Response>> {
  const { app, session } = ctx.state;
  const opened = await openSession(app, user, deviceOf(ctx.req));
  if (!opened.ok) return opened;
  if (session) await endSession(app, session);
  const answer = ctx.redirect(path, 303);
  setCookie(app, answer.headers, {
    name: "session",
    value: opened.value,
    seconds: COOKIE_SECONDS,
  });
  setCookie(app, answer.headers, {
    name: "device",
    value: await markDevice(app, user.id),
    seconds: DEVICE_SECONDS,
  });
  return ok(answer);
}

/** Leaves nothing of this person in the browser: neither cookie nor unsent drafts. */
export async function signOutAndGo(ctx: Ctx, path: string) {
  const { app, session } = ctx.state;
  if (session) await endSession(app, session);
  const answer = ctx.redirect(path, 303);
  dropCookie(app, answer.headers, "session");
  answer.headers.set("clear-site-data", '"storage"');
  return answer;
}

/** Where somebody wanted to go before they were asked who they are: only to a page of ours. */
export function nextPath(url: URL): string {
  const next = url.searchParams.get("next") ?? "";
  const target = next.startsWith("/") ? URL.parse(next, url.origin) : null;
  return target?.origin === url.origin
    ? target.pathname + target.search
    : "/rooms";
}
