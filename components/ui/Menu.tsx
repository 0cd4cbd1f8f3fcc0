import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";
import { classes } from "./classes.ts";

type Props = {
  label: string;
  icon?: IconName;
  /** Instead of an icon: the own avatar, for example. */
  trigger?: ComponentChildren;
  /** Opens towards the end of the line instead of its start. */
  start?: boolean;
  children: ComponentChildren;
};

/** Opens without a script. */
export function Menu(
  { label, icon = "ellipsis", trigger, start, children }: Props,
) {
  return (
    <details class={classes("menu", start && "menu-start")} name="menu">
      <summary class="icon-button" title={label}>
        {trigger ?? <Icon name={icon} />}
        <span class="sr-only">{label}</span>
      </summary>
      <div class="menu-items">{children}</div>
    </details>
  );
}

type ItemProps = {
  icon?: IconName;
  danger?: boolean;
  children: ComponentChildren;
};

export function MenuLink(
  { icon, danger, children, href, class: extra, onClick }: ItemProps & {
    href: string;
    class?: string;
    onClick?: (event: MouseEvent) => void;
  },
) {
  return (
    <a class={classes(look(danger), extra)} href={href} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Does something, so it stands in a form that posts. */
export function MenuButton(
  { icon, danger, children, onClick }: ItemProps & {
    onClick?: JSX.MouseEventHandler<HTMLButtonElement>;
  },
) {
  return (
    <button class={look(danger)} type="submit" onClick={onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function MenuRule() {
  return <hr class="menu-rule" />;
}

const look = (danger?: boolean) =>
  classes("menu-item", danger && "menu-item-danger");
