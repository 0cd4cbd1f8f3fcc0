import { Component, type ComponentChildren } from "preact";
import type { DayLines, Line } from "@/components/ui/days.ts";
import { Message } from "./Message.tsx";
import { MessageActions } from "./MessageActions.tsx";
import { Day, NewDivider } from "@/components/room/Timeline.tsx";
import type { ReactionEntry } from "@/components/views.ts";

/** What somebody can do to a message in its place; without a script each is a page. */
export interface LineActions {
  /** Emoji that this person used lately, for one press. */
  quick(): string[];
  onReact(line: Line, reaction: Pick<ReactionEntry, "emoji" | "isOwn">): void;
  onPick(line: Line, from: HTMLElement): void;
  onMore(line: Line, from: HTMLElement): void;
  onAnswer(line: Line): void;
  onEdit(line: Line): void;
  onRestore(line: Line): void;
  onTakeBack(line: Line): void;
  onRetry(line: Line): void;
  onDiscard(line: Line): void;
}

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
              key={keyOf(line)}
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

/** The same before the server has it and after: whoever is on it stays there. */
const keyOf = ({ message, entry }: Line) => message.ref ?? entry.id;

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

/** Lines that show what can be done with them, once a script does so only where it is wanted. */
const pointed = new Set<MessageLine>();

/** Looks at itself again only when its line is another one: a page has hundreds. */
class MessageLine extends Component<LineProps, { quick: string[] | null }> {
  static keptAs = ({ line, instead }: LineProps) => instead ? null : line.href;
  override state = { quick: null as string[] | null };
  #element: HTMLElement | null = null;

  override shouldComponentUpdate(
    { line, instead }: LineProps,
    { quick }: { quick: string[] | null },
  ) {
    return line !== this.props.line || instead !== this.props.instead ||
      quick !== this.state.quick;
  }

  override componentWillUnmount() {
    pointed.delete(this);
  }

  render({ line, instead, actions }: LineProps) {
    const { entry, isFirstNew, mayAct, href, grouped } = line;
    const { quick } = this.state;
    const isDone = !entry.pending && !entry.failure && entry.body !== null;
    return (
      <>
        {isFirstNew && (
          <NewDivider id={line.threadHref ? "new" : "new-in-thread"} />
        )}
        {instead || (
          <Message
            {...{ message: entry, href, mayAct, grouped }}
            actions={isDone && (!actions || quick) && (
              <MessageActions {...{ line, actions }} quick={quick ?? []} />
            )}
            {...actions && this.#heard(line, actions)}
          />
        )}
      </>
    );
  }

  #heard(line: Line, actions: LineActions) {
    return {
      onPoint: (event: Event) => this.#point(event, actions),
      onReact: (reaction: ReactionEntry) => actions.onReact(line, reaction),
      onTakeBack: () => actions.onTakeBack(line),
      onRetry: () => actions.onRetry(line),
      onDiscard: () => actions.onDiscard(line),
      onRestore: (event: MouseEvent) => {
        event.preventDefault();
        actions.onRestore(line);
      },
    };
  }

  #point({ currentTarget }: Event, actions: LineActions) {
    this.#element = currentTarget as HTMLElement;
    pointed.delete(this);
    for (const other of pointed) other.#leave();
    pointed.add(this);
    const quick = actions.quick();
    if (quick.join() !== this.state.quick?.join()) this.setState({ quick });
  }

  #leave() {
    if (isInUse(this.#element!)) return;
    pointed.delete(this);
    this.setState({ quick: null });
  }
}

/** Also by what was opened from it, and gives the focus back to it. */
const isInUse = (message: HTMLElement) =>
  message.matches(":hover, :focus-within") ||
  message.querySelector("[aria-expanded]") !== null;
