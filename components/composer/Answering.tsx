import type { MessageView } from "@/lib/protocol/views.ts";
import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import { quoteOf } from "@/lib/domain/quote.ts";
import { IconLink } from "@/components/ui/IconButton.tsx";

export interface Answer {
  message: MessageView;
  author: string;
  onCancel?: (event: Event) => void;
}

type Props = { answer: Answer; cancelHref: string };

/** Above the box: the message that is being answered. */
export function Answering({ answer, cancelHref }: Props) {
  const { message, author, onCancel } = answer;
  const { seq, line } = quoteOf(message);
  return (
    <div class="answering">
      <input type="hidden" name="replyTo" value={seq} />
      <p class="answering-text">
        <span>
          Replying to <bdi class="quote-author">{author}</bdi>
        </span>
        <bdi class="quote-line">
          {line === null ? "This message was deleted." : toPlainLine(line)}
        </bdi>
      </p>
      <IconLink
        icon="x"
        label="Cancel reply"
        href={cancelHref}
        onClick={onCancel}
      />
    </div>
  );
}
