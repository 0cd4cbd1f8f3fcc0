import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";

type Kind = "info" | "warning" | "danger";

const icons: Record<Kind, IconName> = {
  info: "info",
  warning: "wifi-off",
  danger: "triangle-alert",
};

type Props = {
  kind?: Kind;
  children: ComponentChildren;
  action?: ComponentChildren;
};

/** One slim line about the state of things. */
export function Banner({ kind = "info", children, action }: Props) {
  return (
    <div class={`banner banner-${kind}`} role="status">
      <Icon name={icons[kind]} />
      <p class="flex-1">{children}</p>
      {action}
    </div>
  );
}
