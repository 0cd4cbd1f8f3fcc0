import type { QuoteEntry } from "@/components/views.ts";

/** What a message answers, in one line; it leads there. */
export function Quote({ href, author, line }: QuoteEntry) {
  return (
    <a class="quote" href={href}>
      <span class="sr-only">In reply to</span>
      <bdi class="quote-author">{author}</bdi>
      {line === null
        ? <span class="quote-gone">This message was deleted.</span>
        : <bdi class="quote-line">{line}</bdi>}
    </a>
  );
}
