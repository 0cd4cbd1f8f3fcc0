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
  if (names.length > 2) return "Several people are typing…";
  return `${names.join(" and ")} ${names[1] ? "are" : "is"} typing…`;
}
