import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";

type Props = {
  /** Of what there is none, where a whole page is empty. */
  icon?: IconName;
  children: string;
  action?: ComponentChildren;
};

/** One sentence, one action. */
export function EmptyState({ icon, children, action }: Props) {
  return (
    <div class="empty">
      {icon && <Icon name={icon} />}
      <p class="text-muted text-balance">{children}</p>
      {action}
    </div>
  );
}
