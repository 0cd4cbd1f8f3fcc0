import type { ComponentChildren } from "preact";
import { Brand } from "./Brand.tsx";
import { Title } from "@/components/ui/Title.tsx";

type Props = {
  instance: string;
  title: string;
  children: ComponentChildren;
  /** "New here? Create an account" */
  footer?: ComponentChildren;
};

/** Sign in, sign up: nothing on the page but what is needed for it. */
export function AuthCard({ instance, title, children, footer }: Props) {
  return (
    <main class="auth">
      <Title>{title}</Title>
      <Brand name={instance} href="/" />
      <section class="auth-card">
        <h1 class="mb-6 text-xl font-bold text-balance">{title}</h1>
        {children}
      </section>
      {footer && <p class="text-center text-muted">{footer}</p>}
    </main>
  );
}
