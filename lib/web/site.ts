import { App as FreshApp, type Context, staticFiles } from "fresh";
import type { App } from "@/lib/app.ts";
import { authenticate } from "@/lib/auth/authenticate.ts";
import { isOwnHost } from "@/lib/auth/origin.ts";
import { keepSending } from "@/lib/chat/send_due.ts";
import { refuse } from "@/lib/domain/result.ts";
import { givesCsrfToken, refusesForgery } from "./csrf.ts";
import type { State } from "./define.ts";
import { logsRequests } from "./logs_requests.ts";
import { RefusedError } from "./accepted.ts";
import { addsSafeHeaders } from "./safe_headers.ts";

type Ctx = Context<State>;

/** Everything that answers a request. `open` is asked at the first one, not before. */
export function site(open: () => Promise<App>): FreshApp<State> {
  return new FreshApp<State>()
    .use(logsRequests, addsSafeHeaders, opens(open), refusesForeignHosts)
    .use(staticFiles())
    .use(findsUser, givesCsrfToken, refusesForgery)
    .fsRoutes();
}

const opens = (open: () => Promise<App>) => async (ctx: Ctx) => {
  ctx.state.app = await open();
  keepSending(ctx.state.app);
  return await ctx.next();
};

function refusesForeignHosts(ctx: Ctx) {
  const isOurs = isOwnHost(ctx.state.app, ctx.req.headers) ||
    ctx.url.pathname === "/healthz"; // who watches over Parley asks from beside it
  if (!isOurs) throw new RefusedError(foreign);
  return ctx.next();
}

async function findsUser(ctx: Ctx) {
  const signedIn = await authenticate(ctx.state.app, ctx.req);
  ctx.state.user = signedIn?.user ?? null;
  ctx.state.session = signedIn?.session ?? null;
  return await ctx.next();
}

const { refusal: foreign } = refuse(
  "not_found",
  "There is no Parley at this address.",
);
