import type { Context } from "fresh";
import { clientAddress } from "@/lib/auth/address.ts";
import type { Result } from "@/lib/domain/result.ts";
import { Listen } from "@/lib/protocol/listen.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import { openStream } from "@/lib/realtime/listen.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

/** An event stream; by POST where the cursors of many rooms do not fit into an address. */
export const handler = define.handlers({
  GET: (ctx) => stream(ctx, readQuery(ctx.url, Listen)),
  POST: async (ctx) => stream(ctx, await readInput(ctx.req, Listen)),
});

function stream(
  { req, info, state }: Context<SignedInState>,
  listen: Result<Listen>,
) {
  if (!listen.ok) return reply(listen);
  const { app, user, session } = state;
  const caller = {
    signedIn: { user, session },
    address: clientAddress(app, req.headers, info),
  };
  const body = openStream(hubOf(app), caller, listen.value);
  if (!body.ok) return reply(body);
  return new Response(body.value, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no", // nginx holds streams back otherwise
    },
  });
}
