import { highlight, type Piece } from "@/lib/domain/markup/highlight.ts";
import { IconButton } from "@/components/ui/IconButton.tsx";

type Props = { text: string; language: string };

/**
 * Code in its own quiet box. Its lines wrap: a box that scrolls sideways would have to be a stop of
 * its own on the way through the page, and is hard to read on a phone.
 */
export function CodeBlock({ text, language }: Props) {
  return (
    <div class="code-block">
      <pre dir="ltr"><code>{highlight(text, language).map(renderPiece)}</code></pre>
      <IconButton
        icon="copy"
        label="Copy code"
        class="code-copy needs-js"
        onClick={copy}
      />
    </div>
  );
}

const renderPiece = ({ text, kind }: Piece) =>
  kind ? <span class={`code-${kind}`}>{text}</span> : <>{text}</>;

async function copy({ currentTarget }: { currentTarget: HTMLElement }) {
  const code = currentTarget.previousElementSibling!;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(code.textContent!);
  } else { // a page of plain http
    getSelection()!.selectAllChildren(code);
    document.execCommand("copy");
  }
  currentTarget.dataset.done = "";
  setTimeout(() => delete currentTarget.dataset.done, 2_000);
}
