import { MIN_PASSWORD } from "@/lib/domain/limits.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Field } from "@/components/ui/Field.tsx";

type Props = {
  csrf: string;
  username: string;
  /** By field what was wrong with it. */
  wrong?: Record<string, string>;
};

export function PasswordForm({ csrf, username, wrong = {} }: Props) {
  return (
    <form method="post" action="/settings/password" class="form">
      <Csrf token={csrf} />
      <p class="text-muted">
        A new password signs you out everywhere else.
      </p>
      {/* Tells password managers whose password it is. */}
      <input autocomplete="username" value={username} hidden readOnly />
      <Field
        name="current"
        label="Current password"
        type="password"
        autocomplete="current-password"
        required
        error={wrong.current}
      />
      <Field
        name="password"
        label="New password"
        type="password"
        hint={`At least ${MIN_PASSWORD} characters. Three or four words are best.`}
        autocomplete="new-password"
        required
        error={wrong.password}
      />
      <div>
        <Button variant="primary" type="submit">Change password</Button>
      </div>
    </form>
  );
}
