import type { Writing } from "@/lib/domain/settings.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { SettingsGroup } from "./SettingsPage.tsx";
import { Switch } from "@/components/ui/Switch.tsx";

type Props = { writing: Writing; csrf: string };

/** How this person's messages leave. */
export function WritingForm({ writing, csrf }: Props) {
  return (
    <SettingsForm action="/settings/writing" csrf={csrf}>
      <SettingsGroup title="Sending">
        <Switch
          name="undoSend"
          label="Wait five seconds before sending"
          hint="Until then a message can be taken back without a trace."
          value="true"
          checked={writing.undoSend}
        />
      </SettingsGroup>
    </SettingsForm>
  );
}
