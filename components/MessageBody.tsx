import { isEmojiOnly, splitLinks, type TextPart } from "./message_text.ts";

type Props = { body: string; edited?: boolean };

/** Text becomes text: only addresses turn into links, nothing is ever read as markup. */
export function MessageBody({ body, edited }: Props) {
  const parts = splitLinks(body);
  return (
    <div class={lookOf(body)} dir="auto">
      {parts.length === 1 && !parts[0].href ? body : parts.map(renderPart)}
      {edited && <span class="message-note">&#32;edited</span>}
    </div>
  );
}

const lookOf = (body: string) =>
  isEmojiOnly(body) ? "message-body message-emoji" : "message-body";

function renderPart({ text, href }: TextPart) {
  // In a fragment, because precompiled templates escape an array's strings twice.
  if (!href) return <>{text}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">{text}</a>
  );
}
