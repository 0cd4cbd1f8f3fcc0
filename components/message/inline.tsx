import type { Inline } from "@/lib/domain/markup/tree.ts";
import { fold } from "@/lib/domain/text.ts";
import type { Marks } from "@/components/views.ts";

/** Called and not mounted: a page has hundreds of these. */
export function renderInline(
  parts: readonly Inline[],
  marks?: Marks,
) {
  if (parts.length === 1 && typeof parts[0] === "string") {
    return mark(parts[0], marks);
  }
  return parts.map((part) => renderPart(part, marks));
}

function renderPart(part: Inline, marks?: Marks) {
  // In a fragment, because precompiled templates escape an array's strings twice.
  if (typeof part === "string") return <>{mark(part, marks)}</>;
  switch (part.type) {
    case "bold":
      return <strong>{renderInline(part.children, marks)}</strong>;
    case "italic":
      return <em>{renderInline(part.children, marks)}</em>;
    case "strike":
      return <del>{renderInline(part.children, marks)}</del>;
    case "code":
      return <code class="code-inline">{mark(part.text, marks)}</code>;
    case "link":
      return <Link href={part.href}>{renderInline(part.children, marks)}</Link>;
    case "spoiler":
      return <Spoiler>{renderInline(part.children, marks)}</Spoiler>;
    case "mention":
      return renderMention(part.name, marks);
  }
}

/** What was looked for stands out. */
const mark = (text: string, marks?: Marks) =>
  marks?.found ? text.split(RegExp(marks.found)).map(markSecond) : text;

const markSecond = (part: string, at: number) =>
  at % 2 ? <mark>{part}</mark> : <>{part}</>;

type Around = { children: ReturnType<typeof renderInline> };

/** The words may be others than the address: the title tells it. */
const Link = ({ href, children }: Around & { href: string }) => (
  <a
    href={href}
    title={children === href ? undefined : href}
    target="_blank"
    rel="noopener noreferrer nofollow"
  >
    {children}
  </a>
);

/** Shown by a box that is ticked: by click, touch or space bar, with a script or without. */
const Spoiler = ({ children }: Around) => (
  <label class="spoiler">
    <input type="checkbox" class="sr-only" aria-label="Show spoiler" />
    <span>{children}</span>
  </label>
);

function renderMention(name: string, marks?: Marks) {
  const called = fold(name);
  const person = marks?.named?.find((one) => one.name === called);
  if (!person) return <>@{name}</>;
  return (
    <span
      class={person.isMe ? "mention mention-me" : "mention"}
      title={`@${person.username}`}
    >
      @<bdi>{person.displayName}</bdi>
    </span>
  );
}
