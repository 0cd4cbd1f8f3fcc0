import { classes } from "./classes.ts";
import { Count } from "./Count.tsx";
import { Icon } from "./Icon.tsx";

/** The way to all side threads one follows, and how much is new in them. */
export function ThreadsRow(
  { count, current }: { count: number; current: boolean },
) {
  return (
    <a
      href="/threads"
      class={classes("row", "row-threads", count > 0 && "row-unread")}
      aria-current={current ? "page" : undefined}
    >
      <span class="row-mark">
        <Icon name="messages-square" />
      </span>
      <span class="row-name">Threads</span>
      <span class="row-end">{count > 0 && <Count value={count} />}</span>
    </a>
  );
}
