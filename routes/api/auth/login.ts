import { signIn } from "@/lib/auth/sign_in.ts";
import { issueTokens } from "@/lib/auth/tokens.ts";
import { viewAccount } from "@/lib/chat/person_views.ts";
import { ok } from "@/lib/domain/result.ts";
import { SignIn } from "@/lib/protocol/account_inputs.ts";
import { definePublic } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { reply } from "@/lib/web/reply.ts";
import { clientOf, deviceOf } from "@/lib/web/signed_in.ts";

export const handler = definePublic.handlers({
  async POST(ctx) {
    const { app } = ctx.state;
    const input = await readInput(ctx.req, SignIn);
    if (!input.ok) return reply(input);
    const signedIn = await signIn(app, input.value, clientOf(ctx));
    if (!signedIn.ok) return reply(signedIn);

    const tokens = await issueTokens(app, signedIn.value, deviceOf(ctx.req));
    if (!tokens.ok) return reply(tokens);
    return reply(
      ok({ user: viewAccount(app, signedIn.value), ...tokens.value }),
    );
  },
});
