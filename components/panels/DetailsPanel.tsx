import { MAX_ROOM_NAME, MAX_TOPIC } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Field } from "@/components/ui/Field.tsx";

type Props = {
  room: RoomView;
  csrf: string;
  typed: Record<string, string>;
  refusal?: Refusal;
};

/** A room's name and topic, for its owner to change. */
export function DetailsPanel({ room, csrf, typed, refusal }: Props) {
  const href = `/rooms/${room.id}`;
  return (
    <>
      <PanelHead title="Room settings" backHref={href} />
      <form
        method="post"
        action={`${href}/details`}
        class="form pane-scroll p-4"
      >
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
          value={typed.name ?? room.name}
          error={refusal?.fields?.name}
        />
        <Field
          name="topic"
          label="Topic"
          maxLength={MAX_TOPIC}
          autocomplete="off"
          value={typed.topic ?? room.topic}
          error={refusal?.fields?.topic}
        />
        <div>
          <Button variant="primary" type="submit">Save</Button>
        </div>
      </form>
    </>
  );
}
