import { page } from "fresh";
import { RegisterForm } from "@/components/shell/RegisterForm.tsx";
import { register } from "@/lib/auth/accounts.ts";
import { GENERAL_ID } from "@/lib/domain/ids.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { Register } from "@/lib/protocol/account_inputs.ts";
import { definePublic } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { addressOf, signInAndGo } from "@/lib/web/signed_in.ts";

export const handler = definePublic.handlers({
  async GET(ctx) {
    if (ctx.state.user) return ctx.redirect("/rooms", 303);
    return page<Data>({ csrf: await ctx.state.csrf(), typed: {} });
  },

  async POST(ctx) {
    const { input, typed } = await readForm(ctx.req, Register);
    const registered = input.ok
      ? await register(ctx.state.app, input.value, addressOf(ctx))
      : input;
    const answer = registered.ok
      ? await signInAndGo(ctx, registered.value, `/rooms/${GENERAL_ID}`)
      : registered;
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

export default definePublic.page<typeof handler>(({ data }) => (
  <RegisterForm {...data} />
));
