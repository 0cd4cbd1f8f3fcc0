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
  if (names.length === 2) return `${names[0]} and ${names[1]} are typing…`;
  return "Several people are typing…";
}
