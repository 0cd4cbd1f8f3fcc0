import { asset } from "fresh/runtime";
import type { IconName } from "./icon_names.ts";

/** Decoration only: whoever uses it gives the name (a label, or text beside it). */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`${asset("/icons.svg")}#${name}`} />
    </svg>
  );
}
