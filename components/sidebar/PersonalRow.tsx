import { classes } from "@/components/ui/classes.ts";
import { Count } from "@/components/ui/Count.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";

type Props = {
  href: string;
  icon: IconName;
  name: string;
  count?: number;
  label?: string; // what is counted
  mention?: boolean; // of oneself
  current?: boolean;
};

/** The way to what is one's own across all rooms, and how much is new there. */
export function PersonalRow(
  { href, icon, name, count = 0, label, mention, current }: Props,
) {
  return (
    <a
      href={href}
      class={classes(
        "row",
        `row${href.replace("/", "-")}`,
        count > 0 && "row-unread",
      )}
      aria-current={current ? "page" : undefined}
    >
      <span class="row-mark">
        <Icon name={icon} />
      </span>
      <span class="row-name">{name}</span>
      <span class="row-end">
        {count > 0 && <Count value={count} label={label} mention={mention} />}
      </span>
    </a>
  );
}
