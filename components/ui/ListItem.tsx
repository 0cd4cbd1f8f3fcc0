import type { ComponentChildren } from "preact";

type Props = {
  /** An avatar or a mark. */
  start: ComponentChildren;
  title: string;
  note?: string;
  /** Buttons, a count … */
  end?: ComponentChildren;
  href?: string;
};

/** One of many: a person to write to, a room to join. The whole row leads to `href`. */
export function ListItem({ start, title, note, end, href }: Props) {
  return (
    <li class="item">
      {start}
      <div class="min-w-0 flex-1">
        <p class="truncate">
          {href
            ? (
              <a class="item-link" href={href}>
                <bdi>{title}</bdi>
              </a>
            )
            : <bdi>{title}</bdi>}
        </p>
        {note && (
          <p class="truncate text-sm text-muted">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
      {end}
    </li>
  );
}
