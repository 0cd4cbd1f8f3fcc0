import type { ComponentChildren } from "preact";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";

type Props = { action: string; csrf: string; children: ComponentChildren };

/** What belongs together is saved together. */
export function SettingsForm({ action, csrf, children }: Props) {
  return (
    <form method="post" action={action} class="settings-form">
      <Csrf token={csrf} />
      {children}
      <div>
        <Button variant="primary" type="submit">Save</Button>
      </div>
    </form>
  );
}
