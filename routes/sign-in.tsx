import { page } from "fresh";
import { SignInForm } from "@/components/shell/SignInForm.tsx";
import { signIn } from "@/lib/auth/sign_in.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { SignIn } from "@/lib/protocol/account_inputs.ts";
import { definePublic } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { clientOf, nextPath, signInAndGo } from "@/lib/web/signed_in.ts";

export const handler = definePublic.handlers({
  async GET(ctx) {
    if (ctx.state.user) return ctx.redirect(nextPath(ctx.url), 303);
    return page<Data>({ csrf: await ctx.state.csrf(), typed: {} });
  },

  async POST(ctx) {
    const { input, typed } = await readForm(ctx.req, SignIn);
    const signedIn = input.ok
      ? await signIn(ctx.state.app, input.value, clientOf(ctx))
      : input;
    const answer = signedIn.ok
      ? await signInAndGo(ctx, signedIn.value, nextPath(ctx.url))
      : signedIn;
    if (answer.ok) return answer.value;
    const { refusal } = answer;
    return refusedPage<Data>({ csrf: await ctx.state.csrf(), typed, refusal });
  },
});

interface Data {
  csrf: string;
  typed: Record<string, string>;
  refusal?: Refusal;
}

export default definePublic.page<typeof handler>(({ data, url }) => (
  <SignInForm {...data} next={nextPath(url)} />
));
