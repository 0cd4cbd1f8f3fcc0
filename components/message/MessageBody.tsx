import { parseMarkup } from "@/lib/domain/markup/markup.ts";
import type { Block } from "@/lib/domain/markup/tree.ts";
import { Blocks } from "./Blocks.tsx";
import { renderInline } from "./inline.tsx";
import { isEmojiOnly } from "./message_text.ts";
import type { Marks } from "@/components/views.ts";

type Props = Marks & {
  body: string;
  edited?: boolean;
  /** What it said before. */
  historyHref?: string;
};

/** Text becomes text: marks turn into the few elements named here, nothing is ever read as HTML. */
export function MessageBody({ body, edited, historyHref, ...marks }: Props) {
  const blocks = parseMarkup(body);
  const note = edited && (
    <span class="message-note">
      {" "}
      {historyHref ? <a href={historyHref}>edited</a> : "edited"}
    </span>
  );
  return (
    <div class={lookOf(body)} dir="auto">
      {isOnlyText(blocks)
        ? renderInline(blocks[0].children, marks)
        : <Blocks blocks={blocks} marks={marks} />}
      {note}
    </div>
  );
}

const isOnlyText = (
  blocks: Block[],
): blocks is [Extract<Block, { type: "text" }>] =>
  blocks.length === 1 && blocks[0].type === "text";

const lookOf = (body: string) =>
  isEmojiOnly(body) ? "message-body message-emoji" : "message-body";
