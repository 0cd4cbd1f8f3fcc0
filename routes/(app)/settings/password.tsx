import { page } from "fresh";
import { PasswordForm } from "@/components/settings/PasswordForm.tsx";
import { changePassword } from "@/lib/auth/change_password.ts";
import { ChangePassword } from "@/lib/protocol/account_inputs.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { signInAndGo } from "@/lib/web/signed_in.ts";
import { loadSettings } from "@/routes/(app)/(_parts)/load_settings.ts";
import {
  type SettingsData,
  SettingsShell,
} from "@/routes/(app)/(_parts)/SettingsShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    return page(await loadSettings(ctx));
  },

  async POST(ctx) {
    const { req, state } = ctx;
    const input = await readInput(req, ChangePassword);
    const changed = input.ok
      ? await changePassword(state.app, state.user, input.value)
      : input;
    const answer = changed.ok
      ? await signInAndGo(ctx, changed.value, "/settings/password?saved")
      : changed;
    if (answer.ok) return answer.value;
    const { refusal } = answer;
    return refusedPage<SettingsData>({ ...await loadSettings(ctx), refusal });
  },
});

export default define.page<typeof handler>(({ data }) => (
  <SettingsShell
    {...data}
    href="/settings/password"
    saved="Your password is changed. Everywhere else you are signed out."
  >
    <PasswordForm
      csrf={data.shell.csrf}
      username={data.shell.page.account.username}
      wrong={data.refusal?.fields}
    />
  </SettingsShell>
));
