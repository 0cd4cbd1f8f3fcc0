import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";
import { classes } from "./classes.ts";

type Look = {
  variant?: "primary" | "plain" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
};

/** A button says with a verb what it does. */
export function Button(
  { variant = "plain", small, icon, children, ...rest }:
    & Look
    & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "icon">,
) {
  return (
    <button {...rest} class={look(variant, small)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Looks like a button, goes somewhere. */
export function ButtonLink(
  { variant = "plain", small, icon, children, ...rest }:
    & Look
    & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "icon">,
) {
  return (
    <a {...rest} class={look(variant, small)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

const look = (variant: string, small?: boolean) =>
  classes("button", `button-${variant}`, small && "button-small");
