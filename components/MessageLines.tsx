import { Component, type ComponentChildren } from "preact";
import type { DayLines, Line } from "./days.ts";
import { IconLink } from "./IconButton.tsx";
import { Message } from "./Message.tsx";
import { Day, NewDivider } from "./Timeline.tsx";

/** What somebody can do to a message in its place; without a script each is a page. */
export type LineActions = Record<
  "onAnswer" | "onEdit" | "onDelete" | "onRetry" | "onDiscard",
  (line: Line) => void
>;

type Props = {
  days: DayLines[];
  /** What stands in a message's place: the form that edits it, for example. */
  instead?: (line: Line) => ComponentChildren;
  actions?: LineActions;
};

/** Messages under their days, with the divider where reading stopped last time. */
export function MessageLines({ days, instead, actions }: Props) {
  return (
    <>
      {days.map(({ day, label, lines }) => (
        <Day key={day} label={label}>
          {lines.map((line) => (
            <MessageLine
              key={line.entry.id}
              line={line}
              instead={instead?.(line)}
              actions={actions}
            />
          ))}
        </Day>
      ))}
    </>
  );
}

/** One message by itself. */
export const OneMessage = ({ line }: { line: Line }) => (
  <ol>
    <MessageLine line={line} instead={null} />
  </ol>
);

type LineProps = {
  line: Line;
  instead: ComponentChildren;
  actions?: LineActions;
};

/** Looks at itself again only when its line is another one: a page has hundreds. */
class MessageLine extends Component<LineProps> {
  static keptAs = ({ line, instead }: LineProps) => instead ? null : line.href;

  override shouldComponentUpdate({ line, instead }: LineProps) {
    return line !== this.props.line || instead !== this.props.instead;
  }

  render({ line, instead, actions }: LineProps) {
    const { entry, grouped, isFirstNew, isOwn } = line;
    const isDone = !entry.pending && !entry.failure;
    return (
      <>
        {isFirstNew && (
          <NewDivider id={line.threadHref ? "new" : "new-in-thread"} />
        )}
        {instead || (
          <Message
            message={entry}
            grouped={grouped}
            actions={isDone && entry.body !== null && (line.mayAct || isOwn) &&
              (
                <>
                  {line.mayAct && <TalkActions line={line} actions={actions} />}
                  {isOwn && <OwnActions line={line} actions={actions} />}
                </>
              )}
            onRetry={() => actions?.onRetry(line)}
            onDiscard={() => actions?.onDiscard(line)}
          />
        )}
      </>
    );
  }
}

type ActionProps = { line: Line; actions?: LineActions };

/** Answers, in the room or in a side thread of the message. */
function TalkActions({ line, actions }: ActionProps) {
  return (
    <>
      <IconLink
        icon="reply"
        label="Reply"
        href={`${line.href}/reply`}
        onClick={here(line, actions?.onAnswer)}
      />
      {line.threadHref && (
        <IconLink
          icon="message-square"
          label="Reply in thread"
          href={line.threadHref}
        />
      )}
    </>
  );
}

const here = (line: Line, action?: (line: Line) => void) => (event: Event) => {
  if (!action) return;
  event.preventDefault();
  action(line);
};

/** Pages of their own without a script. */
function OwnActions({ line, actions }: ActionProps) {
  return (
    <>
      <IconLink
        icon="pencil"
        label="Edit"
        href={`${line.href}/edit`}
        onClick={here(line, actions?.onEdit)}
      />
      <IconLink
        icon="trash-2"
        label="Delete"
        href={`${line.href}/delete`}
        class="icon-button-danger"
        onClick={here(line, actions?.onDelete)}
      />
    </>
  );
}
