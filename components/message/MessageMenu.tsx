import type { MessageView } from "@/lib/protocol/views.ts";
import { MenuLink, MenuRule } from "@/components/ui/Menu.tsx";
import { ACT_FORM, ActButton } from "@/components/ui/ActButton.tsx";
import { QUICK_EMOJI } from "./quick_emoji.ts";

export interface MenuActions {
  onQuick(emoji: string): (event: MouseEvent) => void;
  onReact(event: MouseEvent): void;
  onAnswer(event: MouseEvent): void;
  onEdit(event: MouseEvent): void;
  onPin(event: MouseEvent): void;
  onUnread(event: MouseEvent): void;
  onCopy(event: MouseEvent): void;
}

type Props = {
  message: MessageView;
  href: string; // the page of the message
  threadHref?: string; // its side thread; in one there is none
  isOwn: boolean;
  mayAct: boolean;
  quick?: string[]; // emoji for one press
  on?: MenuActions;
};

/** All that can be done with a message: a page without a script, a menu with one. */
export function MessageMenu(props: Props) {
  const { message, href, isOwn, mayAct, on } = props;
  const { seq, origin, edits, reactions, pinned, thread } = message;
  return (
    <>
      {mayAct && <Answers {...props} />}
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
      {mayAct && !thread && (
        <ActButton
          icon="mail"
          action={href.replace(/messages\/\d+$/, "unread")}
          field={{ name: "ordinal", value: message.ordinal }}
          onClick={on?.onUnread}
        >
          Mark unread from here
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
      {isOwn && !thread && (
        <MenuLink icon="eye" href={`${href}/seen`}>Seen by</MenuLink>
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
          >
            Delete
          </MenuLink>
        </>
      )}
    </>
  );
}

/** Where nothing is pointed at, this is all there is: a phone has no toolbar. */
function Answers({ href, threadHref, quick = QUICK_EMOJI, on }: Props) {
  return (
    <>
      <div class="menu-quick">
        {quick.map((emoji) => (
          <button
            key={emoji}
            type="submit"
            form={ACT_FORM}
            formaction={`${href}/react`}
            name="emoji"
            value={emoji}
            class="menu-item"
            aria-label={`React with ${emoji}`}
            onClick={on?.onQuick(emoji)}
          >
            {emoji}
          </button>
        ))}
      </div>
      <MenuLink icon="smile-plus" href={`${href}/react`} onClick={on?.onReact}>
        React
      </MenuLink>
      <MenuLink icon="reply" href={`${href}/reply`} onClick={on?.onAnswer}>
        Reply
      </MenuLink>
      {threadHref && (
        <MenuLink icon="message-square" href={threadHref}>
          Reply in thread
        </MenuLink>
      )}
    </>
  );
}
