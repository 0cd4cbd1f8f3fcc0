import type { ComponentChildren } from "preact";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";
import { MessageBody } from "./MessageBody.tsx";
import { Quote } from "./Quote.tsx";
import { RepliesLine } from "./RepliesLine.tsx";
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

// The parts are called and not mounted: a page has fifty of each, and a component costs more than
// all that it renders here.
export function Message(props: Props) {
  const { message, grouped, actions } = props;
  const { displayName } = message.author;
  return (
    <li id={message.id} class={lookOf(message, grouped)}>
      {grouped ? renderTime(message) : renderAvatar(message)}
      <div class="message-main">
        {grouped
          ? <span class="sr-only">{displayName}</span>
          : (
            <div class="message-head">
              <bdi class="message-author">{displayName}</bdi>
              {renderTime(message)}
            </div>
          )}
        {message.quote && Quote(message.quote)}
        {renderBody(message)}
        {message.replies && RepliesLine(message.replies)}
        {message.pending && <span class="sr-only">Not sent yet.</span>}
        {message.failure && <Failure {...props} reason={message.failure} />}
      </div>
      {actions && <div class="message-actions">{actions}</div>}
    </li>
  );
}

const lookOf = (message: MessageEntry, grouped?: boolean) =>
  classes(
    "message",
    grouped && "message-grouped",
    message.pending && "message-pending",
    message.mentionsMe && "message-mention",
  );

/** Here without the presence, which would change all over the page. */
const renderAvatar = ({ author: { id, displayName, hue } }: MessageEntry) =>
  Avatar({ person: { id, displayName, hue } });

function renderTime({ time, permalink }: MessageEntry) {
  const said = Time({ time, clock: true });
  if (!permalink) return <span class="message-time">{said}</span>;
  return <a class="message-time" href={permalink}>{said}</a>;
}

function renderBody({ body, edited, named }: MessageEntry) {
  if (body !== null) return MessageBody({ body, edited, named });
  return <p class="message-gone">This message was deleted.</p>;
}

type FailureProps = Pick<Props, "onRetry" | "onDiscard"> & { reason: string };

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
