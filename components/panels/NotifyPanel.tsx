import type { Choice as Chosen } from "@/lib/domain/settings.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { Choice } from "@/components/ui/Choice.tsx";
import { Select } from "@/components/ui/Field.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { levels } from "@/components/settings/NotificationsForm.tsx";
import { SettingsForm } from "@/components/settings/SettingsForm.tsx";

type Props = {
  roomId: string;
  choice?: Chosen;
  csrf: string;
  reader: Reader;
};

const mutes = [
  { value: "", label: "Not muted" },
  { value: "60", label: "For an hour" },
  { value: "480", label: "For 8 hours" },
  { value: "1440", label: "For a day" },
  { value: "10080", label: "For a week" },
];

/** What one wants to hear of a conversation: every message, mentions, nothing, and from when on. */
export function NotifyPanel({ roomId, choice, csrf, reader }: Props) {
  return (
    <>
      <PanelHead title="Notifications" backHref={`/rooms/${roomId}`} />
      <div class="pane-scroll p-4">
        <NotifyForm {...{ roomId, choice, csrf, reader }} />
      </div>
    </>
  );
}

export function NotifyForm({ roomId, choice, csrf, reader }: Props) {
  const until = choice?.mutedUntil ?? 0;
  return (
    <SettingsForm action={`/rooms/${roomId}/notify`} csrf={csrf}>
      <Choice
        name="level"
        label="Notify me about"
        value={choice?.level ?? "usual"}
        options={[{ value: "usual", label: "My default" }, ...levels]}
      />
      <Select
        name="minutes"
        label="Mute"
        hint={until > reader.now
          ? `Muted until ${toMoment(until, reader).short}.`
          : "A muted conversation is not counted in the title."}
        options={mutes}
        value=""
      />
    </SettingsForm>
  );
}
