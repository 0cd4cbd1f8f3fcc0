import { type Adders, type Privacy } from "@/lib/domain/settings.ts";
import { Choice } from "@/components/ui/Choice.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { SettingsGroup } from "./SettingsPage.tsx";
import { Switch } from "@/components/ui/Switch.tsx";

type Props = { privacy: Privacy; csrf: string };

const adders: { value: Adders; label: string }[] = [
  { value: "everybody", label: "Everybody" },
  { value: "acquaintances", label: "People I know" },
  { value: "nobody", label: "Nobody" },
];

/** What others learn of this person. */
export function PrivacyForm({ privacy, csrf }: Props) {
  return (
    <SettingsForm action="/settings/privacy" csrf={csrf}>
      <SettingsGroup
        title="What others see"
        hint="What you hide from others, you do not see of them either."
      >
        <Switch
          name="showPresence"
          label="When I am here"
          hint="Online and away. Switched off, you look offline to everybody."
          value="true"
          checked={privacy.showPresence}
        />
        <Switch
          name="showLastSeen"
          label="When I was last here"
          value="true"
          checked={privacy.showLastSeen}
        />
        <Switch
          name="showReceipts"
          label="What I have received and read"
          value="true"
          checked={privacy.showReceipts}
        />
        <Switch
          name="showTyping"
          label="That I am typing"
          value="true"
          checked={privacy.showTyping}
        />
      </SettingsGroup>
      <Choice
        name="addedBy"
        label="Who may add me to rooms"
        hint="You know whom you share a private room with, and whom you have written to. Anybody can still invite you by sending a message."
        value={privacy.addedBy}
        options={adders}
      />
    </SettingsForm>
  );
}
