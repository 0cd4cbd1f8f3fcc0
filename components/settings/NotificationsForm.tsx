import type { ComponentChildren } from "preact";
import type { Refusal } from "@/lib/domain/result.ts";
import type { Level, Notifications } from "@/lib/domain/settings.ts";
import { Choice } from "@/components/ui/Choice.tsx";
import { Field } from "@/components/ui/Field.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { SettingsGroup } from "./SettingsPage.tsx";
import { Switch } from "@/components/ui/Switch.tsx";

type Props = {
  notifications: Notifications;
  csrf: string;
  typed?: Record<string, string>;
  refusal?: Refusal;
  /** Asks the browser, which only answers to a click. */
  ask?: ComponentChildren;
};

export const levels: { value: Level; label: string }[] = [
  { value: "all", label: "Every message" },
  { value: "mentions", label: "Mentions" },
  { value: "nothing", label: "Nothing" },
];

/** What this person wants to hear of, how, and when not. */
export function NotificationsForm(
  { notifications, csrf, typed = {}, refusal, ask }: Props,
) {
  const { level, sound, desktop, quietFrom, quietTo } = notifications;
  const wrong = refusal?.fields ?? {};
  return (
    <SettingsForm action="/settings/notifications" csrf={csrf}>
      <Choice
        name="level"
        label="Notify me about"
        hint="Each conversation can have its own choice, in its menu. Direct messages count as mentions."
        value={level}
        options={levels}
      />
      <SettingsGroup title="Sound and desktop">
        <Switch
          name="sound"
          label="Play a sound"
          value="true"
          checked={sound}
        />
        <Switch
          name="desktop"
          label="Show notifications on the desktop"
          hint="While Parley is open in a tab. Your browser has to allow it."
          value="true"
          checked={desktop}
        />
        {ask}
      </SettingsGroup>
      <SettingsGroup
        title="Quiet hours"
        hint="Every day in your time zone. Nothing sounds or pops up; messages still count."
      >
        <div class="flex gap-4">
          <Field
            name="quietFrom"
            label="From"
            type="time"
            value={typed.quietFrom ?? quietFrom}
            error={wrong.quietFrom}
          />
          <Field
            name="quietTo"
            label="To"
            type="time"
            value={typed.quietTo ?? quietTo}
            error={wrong.quietTo}
          />
        </div>
      </SettingsGroup>
    </SettingsForm>
  );
}
