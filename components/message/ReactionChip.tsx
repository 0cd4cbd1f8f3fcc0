import { ACT_FORM } from "@/components/ui/ActButton.tsx";
import { classes } from "@/components/ui/classes.ts";
import type { ReactionEntry } from "@/components/views.ts";

type Props = {
  reaction: ReactionEntry;
  href?: string; // the page of the message
  /** Who only looks in does not react. */
  mayAct?: boolean;
  onToggle?: (reaction: ReactionEntry) => void;
};

/** An emoji under a message, how often it was used, and whether by the reader. */
export function ReactionChip({ reaction, href, mayAct, onToggle }: Props) {
  const { emoji, count, isOwn, who } = reaction;
  const title = `${who} reacted with ${emoji}`;
  return (
    <button
      type="submit"
      class={classes("reaction", isOwn && "reaction-own")}
      form={ACT_FORM}
      formaction={`${href}/${isOwn ? "unreact" : "react"}`}
      name="emoji"
      value={emoji}
      disabled={!mayAct}
      title={title}
      aria-label={`${emoji} ${count}. ${title}`}
      aria-pressed={isOwn ? "true" : "false"}
      onClick={(event) => {
        if (!onToggle) return;
        event.preventDefault();
        onToggle(reaction);
      }}
    >
      <span class="reaction-emoji">{emoji}</span>
      <span class="reaction-count">{count}</span>
    </button>
  );
}
