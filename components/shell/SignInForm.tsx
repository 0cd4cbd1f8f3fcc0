import type { Refusal } from "@/lib/domain/result.ts";
import { AuthCard } from "./AuthCard.tsx";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Field } from "@/components/ui/Field.tsx";

type Props = {
  csrf: string;
  next: string; // where to go then
  typed: Record<string, string>;
  refusal?: Refusal;
};

export function SignInForm({ csrf, next, typed, refusal }: Props) {
  const wrong = refusal?.fields ?? {};
  return (
    <AuthCard
      instance="Parley"
      title="Sign in"
      footer={
        <>
          New here? <a class="link" href="/register">Create an account</a>
        </>
      }
    >
      <form
        method="post"
        action={`/sign-in?next=${encodeURIComponent(next)}`}
        class="form"
      >
        <Csrf token={csrf} />
        {refusal && !refusal.fields && (
          <Banner kind="danger">{refusal.message}</Banner>
        )}
        <Field
          name="login"
          label="User name or e-mail"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          value={typed.login}
          error={wrong.login}
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          required
          error={wrong.password}
        />
        <Button variant="primary" type="submit">Sign in</Button>
      </form>
    </AuthCard>
  );
}
