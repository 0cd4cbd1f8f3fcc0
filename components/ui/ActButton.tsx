import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";

/** The one form of a page by which whatever stands in a message posts. */
export const ACT_FORM = "act";

type Props = {
  icon: IconName;
  action: string;
  /** What it says beside what its address says. */
  field?: { name: string; value: number };
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
};

/** An item of a menu that changes something at once. */
export function ActButton(
  { icon, action, field, children, onClick }: Props,
) {
  return (
    <button
      type="submit"
      form={ACT_FORM}
      formaction={action}
      {...field}
      class="menu-item"
      onClick={onClick}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
