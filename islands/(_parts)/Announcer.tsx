import type { Screen } from "@/lib/client/screen.ts";

/** Reads out what others say while somebody is here; never history. */
export function Announcer({ screen }: { screen: Screen }) {
  const message = screen.said.value;
  return (
    <p class="sr-only" aria-live="polite">
      {message &&
        `${
          screen.session.people.find(message.by).displayName
        }: ${message.body}`}
    </p>
  );
}
