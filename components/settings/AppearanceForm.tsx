import type { Appearance } from "@/lib/domain/appearance.ts";
import type { Theme } from "@/lib/domain/theme.ts";
import { Choice } from "@/components/ui/Choice.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { SettingsGroup } from "./SettingsPage.tsx";
import { ThemeSwitch } from "@/components/shell/ThemeSwitch.tsx";

type Props = { theme: Theme; appearance: Appearance; csrf: string };

/** How Parley looks on this screen. */
export function AppearanceForm({ theme, appearance, csrf }: Props) {
  return (
    <>
      <SettingsGroup title="Theme">
        <ThemeSwitch theme={theme}>
          <Csrf token={csrf} />
        </ThemeSwitch>
      </SettingsGroup>
      <SettingsForm action="/settings/appearance" csrf={csrf}>
        <Choice
          name="density"
          label="Density"
          value={appearance.density}
          options={[
            { value: "comfortable", label: "Comfortable" },
            { value: "compact", label: "Compact" },
          ]}
        />
        <Choice
          name="size"
          label="Text size"
          value={appearance.size}
          options={[
            { value: "small", label: "Small" },
            { value: "normal", label: "Normal" },
            { value: "large", label: "Large" },
            { value: "huge", label: "Very large" },
          ]}
        />
        <Choice
          name="motion"
          label="Motion"
          hint="These choices are for this browser only."
          value={appearance.motion}
          options={[
            { value: "system", label: "Same as this device" },
            { value: "less", label: "Reduced" },
          ]}
        />
      </SettingsForm>
    </>
  );
}
