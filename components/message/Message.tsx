import type { ComponentChildren } from "preact";
import { ACT_FORM } from "@/components/ui/ActButton.tsx";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { MessageBody } from "./MessageBody.tsx";
import { Quote } from "./Quote.tsx";
import { ReactionChip } from "./ReactionChip.tsx";
import { RepliesLine } from "./RepliesLine.tsx";
import { Time } from "@/components/ui/Time.tsx";
import { classes } from "@/components/ui/classes.ts";
import type {
  MessageEntry,
  OriginEntry,
  ReactionEntry,
} from "@/components/views.ts";

type Props = {
  message: MessageEntry;
  href?: string; // the page of this message
  /** A member may: press what stands under it. */
  mayAct?: boolean;
  /** Said by the same person within five minutes: no avatar, no name. */
  grouped?: boolean;
  /** The toolbar: `IconLink`s without a script, `IconButton`s with one. */
  actions?: ComponentChildren;
  /** Somebody is about to do something with it. */
  onPoint?: (event: Event) => void;
  onReact?: (reaction: ReactionEntry) => void;
  onRestore?: (event: MouseEvent) => void;
  onTakeBack?: () => void;
  onRetry?: () => void;
  onDiscard?: () => void;
};

// The parts are called and not mounted: a page has fifty of each, and a component costs more than
// all that it renders here.
export function Message(props: Props) {
  const { message, grouped, actions } = props;
  const { displayName } = message.author;
  return (
    <li
      id={message.id}
      class={lookOf(message, grouped)}
      onPointerEnter={props.onPoint}
      onFocusIn={props.onPoint}
    >
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
        {message.pinnedBy && renderPin(message.pinnedBy)}
        {message.origin && renderOrigin(message.origin)}
        {message.quote && Quote(message.quote)}
        {renderBody(props)}
        {renderReactions(props)}
        {message.replies && RepliesLine(message.replies)}
        {message.held && (
          <p class="message-mark">
            Sending in a moment.
            <button
              type="button"
              class="message-undo"
              onClick={props.onTakeBack}
            >
              Undo
            </button>
          </p>
        )}
        {message.pending && <span class="sr-only">Not sent yet.</span>}
        {message.failure && <Failure {...props} reason={message.failure} />}
      </div>
      {actions}
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

function renderPin(name: string) {
  return (
    <p class="message-mark">
      <Icon name="pin" />
      <span>
        Pinned by <bdi>{name}</bdi>
      </span>
    </p>
  );
}

function renderOrigin({ author, time, href }: OriginEntry) {
  const said = Time({ time });
  return (
    <p class="message-mark">
      <Icon name="forward" />
      <span>
        Forwarded from <bdi>{author}</bdi>,{" "}
        {href ? <a href={href}>{said}</a> : said}
      </span>
    </p>
  );
}

function renderBody({ message, href, onRestore }: Props) {
  const { body, edited, named, found, mayRestore } = message;
  if (body !== null) {
    const historyHref = href && `${href}/history`;
    return MessageBody({ body, edited, named, found, historyHref });
  }
  return (
    <p class="message-gone">
      This message was deleted.
      {mayRestore && (
        <button
          type="submit"
          form={ACT_FORM}
          formaction={`${href}/restore`}
          class="message-undo"
          onClick={onRestore}
        >
          Undo
        </button>
      )}
    </p>
  );
}

function renderReactions({ message, href, mayAct, onReact }: Props) {
  const { reactions = [] } = message;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions">
      {reactions.map((reaction) => (
        <ReactionChip
          key={reaction.emoji}
          {...{ reaction, href, mayAct }}
          onToggle={onReact}
        />
      ))}
    </div>
  );
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
