/** Always there and always as high, so that nothing moves when somebody starts to type. */
export function TypingLine({ names }: { names: string[] }) {
  return <p class="typing column" aria-live="polite">{sentence(names)}</p>;
}

function sentence(names: string[]): string {
  if (names.length === 0) return "";
  if (names.length === 1) return `${names[0]} is typing…`;
  if (names.length === 2) return `${names[0]} and ${names[1]} are typing…`;
  return "Several people are typing…";
}
