import type { ComponentChildren } from "preact";
import type { Theme } from "@/lib/domain/theme.ts";
import { Icon } from "@/components/ui/Icon.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";

const themes: { value: Theme; label: string; icon: IconName }[] = [
  { value: "system", label: "System", icon: "monitor" },
  { value: "light", label: "Light", icon: "sun" },
  { value: "dark", label: "Dark", icon: "moon" },
];

type Props = {
  theme: Theme;
  /** Hidden fields. */
  children?: ComponentChildren;
};

/** A form of three buttons: the answer carries the new theme. */
export function ThemeSwitch({ theme, children }: Props) {
  return (
    <form method="post" action="/theme">
      {children}
      <div class="segments" role="group" aria-label="Theme">
        {themes.map(({ value, label, icon }) => (
          <button
            key={value}
            type="submit"
            class="segment"
            title={label}
            name="theme"
            value={value}
            aria-pressed={value === theme ? "true" : "false"}
          >
            <Icon name={icon} />
            <span class="segment-label">{label}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
