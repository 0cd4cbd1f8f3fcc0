import { MAX_STATUS } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { PersonView } from "@/lib/protocol/views.ts";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Field, Select } from "@/components/ui/Field.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { SettingsGroup } from "./SettingsPage.tsx";

type Props = {
  person: PersonView;
  csrf: string;
  reader: Reader;
  typed?: Record<string, string>;
  refusal?: Refusal;
};

const spans = [
  { value: "30", label: "In 30 minutes" },
  { value: "60", label: "In an hour" },
  { value: "240", label: "In 4 hours" },
  { value: "1440", label: "In a day" },
  { value: "10080", label: "In a week" },
];

const quietSpans = [
  { value: "30", label: "30 minutes" },
  { value: "60", label: "1 hour" },
  { value: "240", label: "4 hours" },
  { value: "1440", label: "1 day" },
];

/** What this person says of the moment. */
export function StatusForm(
  { person, csrf, reader, typed = {}, refusal }: Props,
) {
  const { status } = person;
  const wrong = refusal?.fields ?? {};
  const ends = status?.until ? toMoment(status.until, reader).short : null;
  return (
    <>
      <SettingsForm action="/settings/status" csrf={csrf}>
        <div class="flex gap-2">
          <div class="w-20">
            <Field
              name="emoji"
              label="Emoji"
              autocomplete="off"
              value={typed.emoji ?? status?.emoji}
              error={wrong.emoji}
            />
          </div>
          <div class="flex-1 min-w-0">
            <Field
              name="text"
              label="What is going on"
              hint={ends ? `Ends ${ends}.` : "Leave both empty for no status."}
              maxLength={MAX_STATUS}
              autocomplete="off"
              value={typed.text ?? status?.text}
              error={wrong.text}
            />
          </div>
        </div>
        <Select
          name="minutes"
          label="Ends"
          options={[{ value: "", label: "When I change it" }, ...spans]}
          value={typed.minutes ?? ""}
          error={wrong.minutes}
        />
      </SettingsForm>
      <Quiet {...{ person, csrf, reader }} />
    </>
  );
}

function Quiet({ person, csrf, reader }: Props) {
  const until = person.quietUntil && toMoment(person.quietUntil, reader).short;
  return (
    <SettingsGroup
      title="Do not disturb"
      hint={until
        ? `Nothing sounds or pops up until ${until}. Others see that.`
        : "Nothing sounds or pops up for a while, and others see that."}
    >
      <form
        method="post"
        action="/settings/quiet"
        class="flex flex-wrap items-end gap-2"
      >
        <Csrf token={csrf} />
        {until
          ? <Button type="submit">Turn off</Button>
          : quietSpans.map(({ value, label }) => (
            <Button key={value} type="submit" name="minutes" value={value}>
              {label}
            </Button>
          ))}
      </form>
    </SettingsGroup>
  );
}
