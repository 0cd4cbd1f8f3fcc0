import type { ComponentChildren } from "preact";
import type { DayLines, Line } from "./days.ts";
import { IconLink } from "./IconButton.tsx";
import { Message } from "./Message.tsx";
import { Day, NewDivider } from "./Timeline.tsx";

type Props = {
  days: DayLines[];
  /** What stands in a message's place: the form that edits it, for example. */
  instead?: (line: Line) => ComponentChildren;
};

/** Messages under their days, with the divider where reading stopped last time. */
export function MessageLines({ days, instead }: Props) {
  return (
    <>
      {days.map(({ day, label, lines }) => (
        <Day key={day} label={label}>
          {lines.map((line) => (
            <MessageLine key={line.entry.id} line={line} instead={instead} />
          ))}
        </Day>
      ))}
    </>
  );
}

function MessageLine(
  { line, instead }: { line: Line; instead: Props["instead"] },
) {
  const { entry, grouped, isFirstNew, isOwn } = line;
  return (
    <>
      {isFirstNew && <NewDivider />}
      {instead?.(line) ?? (
        <Message
          message={entry}
          grouped={grouped}
          actions={isOwn && entry.body !== null && (
            <OwnActions href={line.href} />
          )}
        />
      )}
    </>
  );
}

/** Pages of their own without a script. */
function OwnActions({ href }: { href: string }) {
  return (
    <>
      <IconLink icon="pencil" label="Edit" href={`${href}/edit`} />
      <IconLink
        icon="trash-2"
        label="Delete"
        href={`${href}/delete`}
        class="icon-button-danger"
      />
    </>
  );
}
