import type { Context } from "fresh";
import { clientAddress } from "@/lib/auth/address.ts";
import type { Result } from "@/lib/domain/result.ts";
import { Poll } from "@/lib/protocol/listen.ts";
import { hubOf } from "@/lib/realtime/hub.ts";
import { poll } from "@/lib/realtime/listen.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readInput, readQuery } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";

/** What came after the cursors; where there is nothing, what comes within the wait. */
export const handler = define.handlers({
  GET: (ctx) => answer(ctx, readQuery(ctx.url, Poll)),
  POST: async (ctx) => answer(ctx, await readInput(ctx.req, Poll)),
});

async function answer(
  { req, info, state }: Context<SignedInState>,
  input: Result<Poll>,
) {
  if (!input.ok) return reply(input);
  const { app, user, session } = state;
  const caller = {
    signedIn: { user, session },
    address: clientAddress(app, req.headers, info),
    gaveUp: req.signal,
  };
  return reply(await poll(hubOf(app), caller, input.value));
}
