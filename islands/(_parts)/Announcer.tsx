import { toPlainLine } from "@/lib/domain/markup/plain.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";

/** Reads out what others say while somebody is here; never history. */
export function Announcer({ screen }: { screen: Screen }) {
  const message = screen.reading.said;
  return (
    <p class="sr-only" aria-live="polite">
      {message?.body &&
        `${screen.session.people.find(message.by).displayName}: ${
          toPlainLine(message.body)
        }`}
    </p>
  );
}
