import { IconButton } from "@/components/ui/IconButton.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";
import { prefix, wrap } from "@/lib/client/writing/wrap.ts";

type Act = [icon: IconName, label: string, does: typeof wrap, mark: string];

const ACTS: Act[] = [
  ["bold", "Bold", wrap, "**"],
  ["italic", "Italic", wrap, "_"],
  ["strikethrough", "Strikethrough", wrap, "~~"],
  ["eye-off", "Spoiler", wrap, "||"],
  ["code", "Code", wrap, "`"],
  ["text-quote", "Quote", prefix, "> "],
  ["list", "List", prefix, "- "],
  ["list-ordered", "Numbered list", prefix, "1. "],
];

/** Buttons for the marks. Loaded when somebody opens it. */
export function FormatBar({ text }: { text: HTMLTextAreaElement }) {
  return (
    <div class="format-bar" role="group" aria-label="Formatting">
      {ACTS.map(([icon, label, does, mark]) => (
        <IconButton
          key={label}
          icon={icon}
          label={label}
          onClick={() => {
            does(text, mark);
            text.focus();
          }}
        />
      ))}
    </div>
  );
}
