import { page } from "fresh";
import { WritingForm } from "@/components/WritingForm.tsx";
import { changeSettings } from "@/lib/chat/settings.ts";
import { ChangeWriting } from "@/lib/protocol/settings_inputs.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import { SettingsShell } from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page(await load(ctx));
  },

  async POST(ctx) {
    const { app, user } = ctx.state;
    const input = await readInput(ctx.req, ChangeWriting);
    const changed = input.ok
      ? await changeSettings(app, user, input.value)
      : input;
    if (changed.ok) return ctx.redirect("/settings/writing?saved", 303);
    return refusedPage({ ...await load(ctx), refusal: changed.refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell {...data} href="/settings/writing">
    <WritingForm writing={data.writing} csrf={data.shell.csrf} />
  </SettingsShell>
));

async function load(
  ctx: { req: Request; url: URL; state: SignedInState },
) {
  const { app, user } = ctx.state;
  return {
    ...await loadSettings(ctx),
    writing: await app.settings.of(user.id),
  };
}
