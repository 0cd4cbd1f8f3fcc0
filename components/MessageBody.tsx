import { h } from "preact";
import { isEmojiOnly, splitLinks, type TextPart } from "./message_text.ts";

type Props = { body: string; edited?: boolean };

/** Text becomes text: only addresses turn into links, nothing is ever read as markup. */
export function MessageBody({ body, edited }: Props) {
  const look = isEmojiOnly(body)
    ? "message-body message-emoji"
    : "message-body";
  // Not JSX: precompiled templates escape the strings of an array twice.
  return h(
    "div",
    { class: look, dir: "auto" },
    splitLinks(body).map(renderPart),
    edited && h("span", { class: "message-note" }, " edited"),
  );
}

function renderPart({ text, href }: TextPart) {
  if (!href) return text;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">{text}</a>
  );
}
