import { register } from "@/lib/auth/accounts.ts";
import { issueTokens } from "@/lib/auth/tokens.ts";
import { viewAccount } from "@/lib/chat/person_views.ts";
import { ok } from "@/lib/domain/result.ts";
import { Register } from "@/lib/protocol/account_inputs.ts";
import { definePublic } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";
import { addressOf, deviceOf } from "@/lib/web/signed_in.ts";

export const handler = definePublic.handlers({
  async POST(ctx) {
    const { app } = ctx.state;
    const input = await readInput(ctx.req, Register);
    if (!input.ok) return reply(input);
    const registered = await register(app, input.value, addressOf(ctx));
    if (!registered.ok) return reply(registered);

    const tokens = await issueTokens(app, registered.value, deviceOf(ctx.req));
    if (!tokens.ok) return reply(tokens);
    return reply(
      ok({ user: viewAccount(app, registered.value), ...tokens.value }),
      201,
    );
  },
});
