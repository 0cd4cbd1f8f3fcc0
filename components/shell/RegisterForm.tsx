import { MIN_PASSWORD } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { AuthCard } from "./AuthCard.tsx";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Field } from "@/components/ui/Field.tsx";

type Props = {
  csrf: string;
  typed: Record<string, string>;
  refusal?: Refusal;
};

export function RegisterForm({ csrf, typed, refusal }: Props) {
  const wrong = refusal?.fields ?? {};
  return (
    <AuthCard
      instance="Parley"
      title="Create your account"
      footer={
        <>
          Already here? <a class="link" href="/sign-in">Sign in</a>
        </>
      }
    >
      <form method="post" action="/register" class="form">
        <Csrf token={csrf} />
        {refusal && !refusal.fields && (
          <Banner kind="danger">{refusal.message}</Banner>
        )}
        <Field
          name="displayName"
          label="Your name"
          hint="As others see it. You can leave it empty."
          autocomplete="name"
          value={typed.displayName}
          error={wrong.displayName}
        />
        <Field
          name="username"
          label="User name"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          value={typed.username}
          error={wrong.username}
        />
        <Field
          name="email"
          label="E-mail"
          type="email"
          inputMode="email"
          autocomplete="email"
          required
          value={typed.email}
          error={wrong.email}
        />
        <Field
          name="password"
          label="Password"
          type="password"
          hint={`At least ${MIN_PASSWORD} characters. Three or four words are best.`}
          autocomplete="new-password"
          required
          error={wrong.password}
        />
        <Button variant="primary" type="submit">Create account</Button>
      </form>
    </AuthCard>
  );
}
