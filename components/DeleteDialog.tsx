import type { Ref } from "preact";
import { Button, ButtonLink } from "./Button.tsx";
import { Csrf } from "./Csrf.tsx";
import { Dialog } from "./Dialog.tsx";
import { MessageBody } from "./MessageBody.tsx";

type Props = {
  href: string; // the page of the message
  body: string;
  csrf: string;
  dialogRef?: Ref<HTMLDialogElement>;
  onDelete?: (event: Event) => void;
  onCancel?: (event: Event) => void;
};

/** Asks once more; a page of its own without a script. */
export function DeleteDialog(
  { href, body, csrf, dialogRef, onDelete, onCancel }: Props,
) {
  return (
    <Dialog
      title="Delete this message?"
      closeHref={href}
      dialogRef={dialogRef}
    >
      <MessageBody body={body} />
      <p class="text-muted">
        Everybody in the room will see that a message was deleted.
      </p>
      <form
        method="post"
        action={`${href}/delete`}
        class="flex justify-end gap-2"
        onSubmit={onDelete}
      >
        <Csrf token={csrf} />
        <ButtonLink href={href} onClick={onCancel}>Cancel</ButtonLink>
        <Button variant="danger" type="submit">Delete</Button>
      </form>
    </Dialog>
  );
}
