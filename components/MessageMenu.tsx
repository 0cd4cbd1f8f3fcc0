import type { MessageView } from "@/lib/protocol/views.ts";
import { MenuLink, MenuRule } from "./Menu.tsx";
import { ActButton } from "./ActButton.tsx";

export interface MenuActions {
  onReact(event: MouseEvent): void;
  onEdit(event: MouseEvent): void;
  onPin(event: MouseEvent): void;
  onCopy(event: MouseEvent): void;
  onDelete(event: MouseEvent): void;
}

type Props = {
  message: MessageView;
  href: string; // the page of the message
  isOwn: boolean;
  mayAct: boolean;
  on?: MenuActions;
};

/** All that can be done with a message: a page without a script, a menu with one. */
export function MessageMenu({ message, href, isOwn, mayAct, on }: Props) {
  const { seq, origin, edits, reactions, pinned } = message;
  return (
    <>
      {mayAct && (
        <MenuLink
          icon="smile-plus"
          href={`${href}/react`}
          onClick={on?.onReact}
        >
          React
        </MenuLink>
      )}
      {isOwn && !origin && (
        <MenuLink icon="pencil" href={`${href}/edit`} onClick={on?.onEdit}>
          Edit
        </MenuLink>
      )}
      {mayAct && (
        <ActButton
          icon={pinned ? "pin-off" : "pin"}
          action={`${href}/${pinned ? "unpin" : "pin"}`}
          onClick={on?.onPin}
        >
          {pinned ? "Unpin" : "Pin to this room"}
        </ActButton>
      )}
      <MenuLink icon="forward" href={`${href}/forward`}>Forward…</MenuLink>
      <MenuLink icon="bookmark" href={`${href}/save`}>Save for later…</MenuLink>
      <MenuLink icon="link" href={`${href}#m${seq}`} onClick={on?.onCopy}>
        Copy link
      </MenuLink>
      {reactions && reactions.length > 0 && (
        <MenuLink icon="users" href={`${href}/react`}>Who reacted</MenuLink>
      )}
      {edits && (
        <MenuLink icon="history" href={`${href}/history`}>
          Edit history
        </MenuLink>
      )}
      {isOwn && (
        <>
          <MenuRule />
          <MenuLink
            icon="trash-2"
            danger
            href={`${href}/delete`}
            onClick={on?.onDelete}
          >
            Delete
          </MenuLink>
        </>
      )}
    </>
  );
}
