import type { Inline } from "@/lib/domain/markup/tree.ts";
import { fold } from "@/lib/domain/text.ts";
import type { NamedPerson } from "@/components/views.ts";

/** Called and not mounted: a page has hundreds of these. */
export function renderInline(
  parts: readonly Inline[],
  named?: readonly NamedPerson[],
) {
  if (parts.length === 1 && typeof parts[0] === "string") return parts[0];
  return parts.map((part) => renderPart(part, named));
}

function renderPart(part: Inline, named?: readonly NamedPerson[]) {
  // In a fragment, because precompiled templates escape an array's strings twice.
  if (typeof part === "string") return <>{part}</>;
  switch (part.type) {
    case "bold":
      return <strong>{renderInline(part.children, named)}</strong>;
    case "italic":
      return <em>{renderInline(part.children, named)}</em>;
    case "strike":
      return <del>{renderInline(part.children, named)}</del>;
    case "code":
      return <code class="code-inline">{part.text}</code>;
    case "link":
      return <Link href={part.href}>{renderInline(part.children, named)}</Link>;
    case "spoiler":
      return <Spoiler>{renderInline(part.children, named)}</Spoiler>;
    case "mention":
      return renderMention(part.name, named);
  }
}

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

function renderMention(name: string, named?: readonly NamedPerson[]) {
  const called = fold(name);
  const person = named?.find((one) => one.name === called);
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
