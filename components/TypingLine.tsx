type Props = {
  names: string[];
  /** How things stand, as long as it is worth a word. */
  note?: string;
};

/** Always there and always as high, so that nothing moves when somebody starts to type. */
export function TypingLine({ names, note }: Props) {
  return (
    <div class="typing column">
      <p class="truncate" aria-live="polite">{sentence(names)}</p>
      <p class="typing-note" role="status">{note}</p>
    </div>
  );
}

function sentence(names: string[]): string {
  if (names.length === 0) return "";
  if (names.length === 1) return `${names[0]} is typing…`;
  const [first, second, ...others] = names;
  const rest = others.length < 2 ? others : [`${others.length} others`];
  const last = rest[0] ?? second;
  const before = rest.length > 0 ? [first, second] : [first];
  return `${before.join(", ")} and ${last} are typing…`;
}
