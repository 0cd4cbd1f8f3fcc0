// Forms and scripts of other sites must not act for somebody who is signed in here.
import type { Context } from "fresh";
import type { App } from "@/lib/app.ts";
import {
  bearerToken,
  cookieName,
  readCookie,
} from "@/lib/auth/authenticate.ts";
import { isOwnOrigin } from "@/lib/auth/origin.ts";
import { isSigned, newSecret, sign } from "@/lib/auth/secrets.ts";
import type { Session } from "@/lib/domain/model.ts";
import { refuse } from "@/lib/domain/result.ts";
import { setCookie } from "./cookies.ts";
import type { State } from "./define.ts";
import { CSRF_FIELD, readText } from "./read_input.ts";
import { RefusedError } from "./accepted.ts";

const VISITOR = "visitor"; // the cookie of somebody who has not signed in yet
const VISITOR_SECONDS = 24 * 60 * 60;
const SAFE = ["GET", "HEAD", "OPTIONS"];

type Ctx = Context<State>;

/** Gives forms their token when one asks; a visitor's cookie comes with the first page that does. */
export async function givesCsrfToken(ctx: Ctx): Promise<Response> {
  const { app, session } = ctx.state;
  let value = ""; // of the cookie of a visitor who has none yet
  ctx.state.csrf = () => {
    if (session) return tokenOf(app, session);
    const holder = holderOf(ctx) ?? ofVisitor(value ||= newSecret());
    return sign(app.secrets.csrf, holder);
  };

  const response = await ctx.next();
  if (value) {
    const cookie = { name: VISITOR, value, seconds: VISITOR_SECONDS };
    setCookie(app, response.headers, cookie);
  }
  return response;
}

/**
 * `Sec-Fetch-Site` decides, without it the exact `Origin`, and with neither (text browsers) the
 * token in the form.
 */
export async function refusesForgery(ctx: Ctx): Promise<Response> {
  const isAllowed = SAFE.includes(ctx.req.method) || !hasCredential(ctx) ||
    (fromOwnPage(ctx) ?? await hasToken(ctx));
  if (!isAllowed) throw new RefusedError(foreign);
  return await ctx.next();
}

/** Bearer tokens are shown on purpose, and the API knows nobody without a token or a session. */
function hasCredential({ req, url, state }: Ctx): boolean {
  if (bearerToken(req.headers) !== null) return false;
  return !isApi(url) || state.session !== null || isFromBrowser(req.headers);
}

const isApi = (url: URL) => url.pathname.startsWith("/api/");

const isFromBrowser = (headers: Headers) =>
  headers.has("sec-fetch-site") || headers.has("origin");

/** Null when the browser does not say. */
function fromOwnPage({ req, state }: Ctx): boolean | null {
  const site = req.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  if (!req.headers.has("origin")) return null;
  return isOwnOrigin(state.app, req.headers);
}

async function hasToken(ctx: Ctx): Promise<boolean> {
  const holder = holderOf(ctx);
  const type = ctx.req.headers.get("content-type") ?? "";
  if (!holder || !type.startsWith("application/x-www-form-urlencoded")) {
    return false;
  }
  const text = await readText(ctx.req);
  if (!text.ok) throw new RefusedError(text.refusal);
  const { url, method, headers } = ctx.req;
  ctx.req = new Request(url, { method, headers, body: text.value }); // to be read again
  const token = new URLSearchParams(text.value).get(CSRF_FIELD) ?? "";
  return await isSigned(ctx.state.app.secrets.csrf, holder, token);
}

const tokens = new WeakMap<Session, Promise<string>>(); // every page asks

function tokenOf({ secrets }: App, session: Session): Promise<string> {
  let token = tokens.get(session);
  if (!token) {
    tokens.set(session, token = sign(secrets.csrf, ofSession(session)));
  }
  return token;
}

/** What a token is bound to: the session, before there is one the visitor's cookie. */
function holderOf({ req, state }: Ctx): string | null {
  if (state.session) return ofSession(state.session);
  const visitor = readCookie(req.headers, cookieName(state.app, VISITOR));
  return visitor && ofVisitor(visitor);
}

const ofSession = ({ id }: Session) => `csrf session ${id}`;

// A visitor chooses what is in their cookie: it must not pass for a session.
const ofVisitor = (visitor: string) => `csrf visitor ${visitor}`;

const { refusal: foreign } = refuse(
  "forbidden",
  "This form was not sent from Parley's own page. Open the page again and repeat.",
);
