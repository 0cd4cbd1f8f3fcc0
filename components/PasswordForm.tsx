import { MIN_PASSWORD } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { Banner } from "./Banner.tsx";
import { Button, ButtonLink } from "./Button.tsx";
import { Csrf } from "./Csrf.tsx";
import { Field } from "./Field.tsx";
import { SubPage } from "./SubPage.tsx";

type Props = { csrf: string; username: string; refusal?: Refusal };

export function PasswordForm({ csrf, username, refusal }: Props) {
  const wrong = refusal?.fields ?? {};
  return (
    <SubPage title="Change password" backHref="/settings">
      <form method="post" action="/settings/password" class="form">
        <Csrf token={csrf} />
        {refusal && !refusal.fields && (
          <Banner kind="danger">{refusal.message}</Banner>
        )}
        <p class="text-muted">
          This signs you out everywhere else.
        </p>
        {/* Tells password managers whose password it is. */}
        <input autocomplete="username" value={username} hidden readOnly />
        <Field
          name="current"
          label="Your password until now"
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
        <div class="flex justify-end gap-2">
          <ButtonLink href="/settings">Cancel</ButtonLink>
          <Button variant="primary" type="submit">Change password</Button>
        </div>
      </form>
    </SubPage>
  );
}
