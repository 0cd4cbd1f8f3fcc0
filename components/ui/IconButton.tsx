import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";
import { classes } from "./classes.ts";

type Look = { icon: IconName; label: string; class?: string };

export function IconButton(
  { icon, label, class: extra, ...rest }: ButtonProps,
) {
  return (
    <button
      type="button"
      {...rest}
      class={classes("icon-button", extra)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>;

export function IconLink(
  { icon, label, class: extra, ...rest }:
    & Look
    & AnchorHTMLAttributes<HTMLAnchorElement>,
) {
  return (
    <a
      {...rest}
      class={classes("icon-button", extra)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </a>
  );
}
