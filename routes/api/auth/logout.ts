import { endSession } from "@/lib/auth/sessions.ts";
import { define } from "@/lib/web/define.ts";

export const handler = define.handlers({
  async POST({ state }) {
    await endSession(state.app, state.session);
    return new Response(null, { status: 204 });
  },
});
