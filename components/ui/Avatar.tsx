import { AVATAR_HUES } from "@/lib/domain/limits.ts";
import type { Face } from "@/components/views.ts";

type Props = { person: Face; size?: "small" | "control" | "medium" | "large" };

/** Beside a name that is written out, so screen readers hear only the presence. */
export function Avatar({ person, size = "medium" }: Props) {
  return (
    <span class={`avatar avatar-${size} hue-${person.hue ?? hueOf(person.id)}`}>
      <span aria-hidden="true">
        {initials(person.displayName, size === "small" ? 1 : 2)}
      </span>
      {renderPresence(person)}
    </span>
  );
}

/** A shape for each, so that nobody has to tell colours apart. */
function renderPresence({ online, away, quietUntil }: Face) {
  if (!online) return null;
  const [look, label] = quietUntil
    ? ["presence presence-quiet", "do not disturb"]
    : away
    ? ["presence presence-away", "away"]
    : ["presence", "online"];
  return <span class={look} role="img" aria-label={label} />;
}

/** Until they choose one, the same person has the same colour everywhere and for everybody. */
export function hueOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) {
    hash = (hash * 31 + id.charCodeAt(index)) | 0;
  }
  return Math.abs(hash) % AVATAR_HUES;
}

/** The first letters of the first and the last word; whole characters, also beyond 16 bits. */
export function initials(name: string, count: number): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 && count > 1 ? words[words.length - 1] : "";
  return (firstOf(words[0]) + firstOf(last)).toUpperCase();
}

const firstOf = (word: string) =>
  word === "" ? "" : String.fromCodePoint(word.codePointAt(0)!);
