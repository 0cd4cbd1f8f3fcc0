import type { Refusal } from "@/lib/domain/result.ts";
import type { MessageView, RoomView } from "@/lib/protocol/views.ts";
import { Banner } from "./Banner.tsx";
import { Button, ButtonLink } from "./Button.tsx";
import { Csrf } from "./Csrf.tsx";
import { Dialog } from "./Dialog.tsx";
import { Select } from "./Field.tsx";
import { MessageBody } from "./MessageBody.tsx";

type Props = {
  message: MessageView;
  href: string; // the page of the message
  rooms: RoomView[];
  newRef: string;
  csrf: string;
  refusal?: Refusal;
};

/** Asks where to. */
export function ForwardDialog(
  { message, href, rooms, newRef, csrf, refusal }: Props,
) {
  const back = `${href}#m${message.seq}`;
  return (
    <Dialog title="Forward this message" closeHref={back}>
      {refusal && <Banner kind="danger">{refusal.message}</Banner>}
      <blockquote class="quoted-message">
        <MessageBody body={message.body ?? ""} />
      </blockquote>
      <form method="post" action={`${href}/forward`} class="form">
        <Csrf token={csrf} />
        <input type="hidden" name="ref" value={newRef} />
        <Select
          name="to"
          label="To"
          required
          options={rooms.map(({ id, kind, name }) => ({
            value: id,
            label: kind === "direct" ? name : `#${name}`,
          }))}
        />
        <div class="flex justify-end gap-2">
          <ButtonLink href={back}>Cancel</ButtonLink>
          <Button variant="primary" type="submit">Forward</Button>
        </div>
      </form>
    </Dialog>
  );
}
