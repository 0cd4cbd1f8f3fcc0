import type { ComponentChildren } from "preact";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";
import { MessageBody } from "./MessageBody.tsx";
import { Time } from "./Time.tsx";
import { classes } from "./classes.ts";
import type { MessageEntry } from "./views.ts";

type Props = {
  message: MessageEntry;
  /** Said by the same person within five minutes: no avatar, no name. */
  grouped?: boolean;
  /** The toolbar: `IconLink`s without a script, `IconButton`s with one. */
  actions?: ComponentChildren;
  onRetry?: () => void;
  onDiscard?: () => void;
};

export function Message(
  { message, grouped, actions, onRetry, onDiscard }: Props,
) {
  return (
    <li id={message.id} class={look(message, grouped)}>
      {grouped
        ? <MessageTime message={message} clock />
        : <Avatar person={withoutPresence(message)} />}
      <div class="message-main">
        {grouped
          ? <span class="sr-only">{message.author.displayName}</span>
          : <MessageHead message={message} />}
        <MessageContent message={message} />
        {message.failure && (
          <Failure reason={message.failure} {...{ onRetry, onDiscard }} />
        )}
      </div>
      {actions && <div class="message-actions">{actions}</div>}
    </li>
  );
}

const look = (message: MessageEntry, grouped?: boolean) =>
  classes(
    "message",
    grouped && "message-grouped",
    message.pending && "message-pending",
    message.mentionsMe && "message-mention",
  );

const withoutPresence = ({ author }: MessageEntry) => ({
  id: author.id,
  displayName: author.displayName,
});

function MessageHead({ message }: { message: MessageEntry }) {
  return (
    <div class="message-head">
      <bdi class="message-author">{message.author.displayName}</bdi>
      <MessageTime message={message} />
    </div>
  );
}

function MessageTime(
  { message, clock }: { message: MessageEntry; clock?: boolean },
) {
  const time = <Time time={message.time} clock={clock} />;
  if (!message.permalink) return <span class="message-time">{time}</span>;
  return <a class="message-time" href={message.permalink}>{time}</a>;
}

function MessageContent({ message }: { message: MessageEntry }) {
  if (message.body === null) {
    return <p class="message-gone">This message was deleted.</p>;
  }
  return <MessageBody body={message.body} edited={message.edited} />;
}

type FailureProps = {
  reason: string;
  onRetry?: () => void;
  onDiscard?: () => void;
};

function Failure({ reason, onRetry, onDiscard }: FailureProps) {
  return (
    <p class="message-failure" role="alert">
      <Icon name="circle-alert" />
      <span>{reason}</span>
      <button type="button" class="needs-js" onClick={onRetry}>Retry</button>
      <button type="button" class="needs-js" onClick={onDiscard}>
        Discard
      </button>
    </p>
  );
}
