import type { Line } from "@/components/ui/days.ts";
import { IconLink } from "@/components/ui/IconButton.tsx";
import type { LineActions } from "./MessageLines.tsx";

type Props = {
  line: Line;
  actions?: LineActions;
  /** Emoji to react with at one press, once a script knows them. */
  quick: string[];
};

/** The toolbar of a message; without a script each of them is a page. */
export function MessageActions({ line, actions, quick }: Props) {
  const { href, isOwn, mayAct, message } = line;
  const here = (act?: (line: Line, from: HTMLElement) => void) => {
    return (event: MouseEvent) => {
      if (!act) return;
      event.preventDefault();
      act(line, event.currentTarget as HTMLElement);
    };
  };
  return (
    <div class="message-actions">
      {mayAct && quick.map((emoji) => (
        <button
          key={emoji}
          type="button"
          class="icon-button message-quick"
          aria-label={`React with ${emoji}`}
          title={`React with ${emoji}`}
          onClick={() => actions?.onReact(line, { emoji, isOwn: false })}
        >
          {emoji}
        </button>
      ))}
      {mayAct && (
        <IconLink
          icon="smile-plus"
          label="React"
          href={`${href}/react`}
          onClick={here(actions?.onPick)}
        />
      )}
      {mayAct && (
        <IconLink
          icon="reply"
          label="Reply"
          href={`${href}/reply`}
          onClick={here(actions?.onAnswer)}
        />
      )}
      {mayAct && line.threadHref && (
        <IconLink
          icon="message-square"
          label="Reply in thread"
          href={line.threadHref}
        />
      )}
      {isOwn && !message.origin && (
        <IconLink
          icon="pencil"
          label="Edit"
          href={`${href}/edit`}
          onClick={here(actions?.onEdit)}
        />
      )}
      <IconLink
        icon="ellipsis"
        label="More actions"
        href={`${href}/more`}
        class="message-more"
        onClick={here(actions?.onMore)}
      />
    </div>
  );
}
