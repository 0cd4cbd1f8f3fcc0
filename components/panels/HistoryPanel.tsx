import type { HistoryView } from "@/lib/protocol/views.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";
import { Time } from "@/components/ui/Time.tsx";

type Props = HistoryView & { href: string; reader: Reader };

/** What a message says, and all that it said before, newest first. */
export function HistoryPanel({ message, versions, href, reader }: Props) {
  return (
    <>
      <PanelHead title="Edit history" backHref={`${href}#m${message.seq}`} />
      {/* Nothing in it could have the focus that scrolls it. */}
      <div class="pane-scroll p-4" tabIndex={0}>
        <HistoryList {...{ message, versions, reader }} />
      </div>
    </>
  );
}

export function HistoryList(
  { message, versions, reader }: Omit<Props, "href">,
) {
  const now = { body: message.body ?? "", at: message.editedAt ?? message.at };
  const all = [...versions, now].reverse();
  return (
    <>
      {versions.length === 0 && (
        <EmptyState>This message was never changed.</EmptyState>
      )}
      <ol class="grid gap-4">
        {all.map(({ body, at }, index) => (
          <li key={index} class="version">
            <h2 class="version-head">
              {index === 0
                ? "Now"
                : index === all.length - 1
                ? "First"
                : "Before"} · <Time time={toMoment(at, reader)} />
            </h2>
            <MessageBody body={body} />
          </li>
        ))}
      </ol>
    </>
  );
}
