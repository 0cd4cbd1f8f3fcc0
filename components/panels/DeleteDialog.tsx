import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { MessageBody } from "@/components/message/MessageBody.tsx";

type Props = {
  href: string; // the page of the message
  body: string;
  csrf: string;
  onDelete?: (event: Event) => void;
};

/** Asks once more; a page of its own without a script. */
export function DeleteDialog(
  { href, body, csrf, onDelete }: Props,
) {
  return (
    <Dialog
      title="Delete this message?"
      closeHref={href}
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
        <ButtonLink href={href} data-closes>Cancel</ButtonLink>
        <Button variant="danger" type="submit">Delete</Button>
      </form>
    </Dialog>
  );
}
