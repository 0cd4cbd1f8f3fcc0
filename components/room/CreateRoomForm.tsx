import { MAX_ROOM_NAME, MAX_TOPIC } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Field, Select } from "@/components/ui/Field.tsx";
import { SubPage } from "@/components/shell/SubPage.tsx";

type Props = { csrf: string; typed: Record<string, string>; refusal?: Refusal };

export function CreateRoomForm({ csrf, typed, refusal }: Props) {
  const errors = refusal?.fields ?? {};
  return (
    <SubPage title="Create a room" backHref="/rooms/browse">
      <form method="post" action="/rooms/new" class="form">
        <Csrf token={csrf} />
        {refusal && !refusal.fields && (
          <Banner kind="danger">{refusal.message}</Banner>
        )}
        <Field
          name="name"
          label="Name"
          required
          maxLength={MAX_ROOM_NAME}
          autocomplete="off"
          value={typed.name}
          error={errors.name}
        />
        <Field
          name="topic"
          label="Topic"
          hint="What it is about, in one line. You can leave it empty."
          maxLength={MAX_TOPIC}
          autocomplete="off"
          value={typed.topic}
          error={errors.topic}
        />
        <Select
          name="kind"
          label="Who can join"
          options={[
            {
              value: "public",
              label: "Everybody here",
            },
            {
              value: "private",
              label: "Only people who are added",
            },
          ]}
          value={typed.kind ?? "public"}
          error={errors.kind}
        />
        <div class="flex gap-2">
          <Button variant="primary" type="submit">Create room</Button>
          <ButtonLink href="/rooms/browse">Cancel</ButtonLink>
        </div>
      </form>
    </SubPage>
  );
}
