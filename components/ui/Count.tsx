type Props = { value: number; mention?: boolean; label?: string };

/** How many, quietly; in the accent colour when somebody asked for me. */
export function Count(
  { value, mention, label = mention ? mentions(value) : "unread" }: Props,
) {
  return (
    <span class={mention ? "count count-mention" : "count"}>
      {value > 99 ? "99+" : value}
      <span class="sr-only">{` ${label}`}</span>
    </span>
  );
}

const mentions = (value: number) => value === 1 ? "mention" : "mentions";
