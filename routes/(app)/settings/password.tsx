import { page } from "fresh";
import { AppShell } from "@/components/AppShell.tsx";
import { PasswordForm } from "@/components/PasswordForm.tsx";
import RoomList, { type RoomListProps } from "@/islands/RoomList.tsx";
import { changePassword } from "@/lib/auth/change_password.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { ChangePassword } from "@/lib/protocol/inputs.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { signInAndGo } from "@/lib/web/signed_in.ts";
import { loadShell } from "@/routes/(app)/(_parts)/shell.ts";

export const handler = define.handlers({
  async GET({ req, state }) {
    return page(await load(req, state));
  },

  async POST(ctx) {
    const { req, state } = ctx;
    const input = await readInput(req, ChangePassword);
    const changed = input.ok
      ? await changePassword(state.app, state.user, input.value)
      : input;
    const answer = changed.ok
      ? await signInAndGo(ctx, changed.value, "/settings")
      : changed;
    if (answer.ok) return answer.value;
    const { refusal } = answer;
    return refusedPage<Data>({ ...await load(req, state), refusal });
  },
});

export default define.page<typeof handler>(({ data: { shell, refusal } }) => (
  <AppShell
    pane="conversation"
    list={<RoomList {...shell} />}
    conversation={
      <PasswordForm
        csrf={shell.csrf}
        username={shell.page.account.username}
        refusal={refusal}
      />
    }
  />
));

interface Data {
  shell: RoomListProps;
  refusal?: Refusal;
}

const load = async (req: Request, state: SignedInState): Promise<Data> => ({
  shell: await loadShell(req, state),
});
