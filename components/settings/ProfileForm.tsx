import {
  MAX_BIO,
  MAX_DISPLAY_NAME,
  MAX_PHONE,
  MAX_PRONOUNS,
} from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { zones } from "@/lib/domain/zones.ts";
import type { ProfileView } from "@/lib/protocol/views.ts";
import { Field, Select, TextArea } from "@/components/ui/Field.tsx";
import { HueChoice } from "./HueChoice.tsx";
import { SettingsForm } from "./SettingsForm.tsx";

type Props = {
  profile: ProfileView;
  csrf: string;
  typed?: Record<string, string>;
  refusal?: Refusal;
};

/** What others see of this person. */
export function ProfileForm({ profile, csrf, typed = {}, refusal }: Props) {
  const wrong = refusal?.fields ?? {};
  return (
    <SettingsForm action="/settings/profile" csrf={csrf}>
      <Field
        name="displayName"
        label="Your name"
        required
        maxLength={MAX_DISPLAY_NAME}
        autocomplete="name"
        value={typed.displayName ?? profile.displayName}
        error={wrong.displayName}
      />
      <Field
        name="pronouns"
        label="Pronouns"
        maxLength={MAX_PRONOUNS}
        autocomplete="off"
        value={typed.pronouns ?? profile.pronouns}
        error={wrong.pronouns}
      />
      <TextArea
        name="bio"
        label="About you"
        maxLength={MAX_BIO}
        value={typed.bio ?? profile.bio}
        error={wrong.bio}
      />
      <HueChoice
        person={profile}
        value={typed.hue ?? String(profile.hue ?? "")}
        error={wrong.hue}
      />
      <Field
        name="phone"
        label="Phone"
        hint="Shown to people you share a private room with, or have written to."
        type="tel"
        maxLength={MAX_PHONE}
        autocomplete="tel"
        value={typed.phone ?? profile.phone}
        error={wrong.phone}
      />
      <Select
        name="zone"
        label="Time zone"
        hint="Others see what time it is where you are."
        options={zoneOptions()}
        value={typed.zone ?? profile.zone}
        error={wrong.zone}
      />
    </SettingsForm>
  );
}

const zoneOptions = () => [
  { value: "", label: "Not set" },
  ...zones().map((name) => ({ value: name, label: name.replaceAll("_", " ") })),
];
