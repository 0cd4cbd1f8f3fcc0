import { asset } from "fresh/runtime";

/** The mark of the program beside the name of this instance. */
export function Brand({ name, href }: { name: string; href: string }) {
  return (
    <a class="brand" href={href}>
      <svg class="brand-mark" aria-hidden="true">
        <use href={`${asset("/icons.svg")}#parley`} />
      </svg>
      <span class="truncate">{name}</span>
    </a>
  );
}
