import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PersonView } from "@/lib/protocol/views.ts";

const PATIENCE_MS = 150; // between keys, before people are asked for

/** People of this name, once nothing more is typed for a moment. */
export function usePeople(typed: Signal<string>): Signal<PersonView[]> {
  const people = useSignal<PersonView[]>([]);
  const q = typed.value.trim();
  useEffect(() => {
    people.value = [];
    if (!q) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      people.value = await findPeople(q, asking.signal);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [q]);
  return people;
}

async function findPeople(q: string, signal: AbortSignal) {
  try {
    const query = new URLSearchParams({ q });
    const answer = await fetch(`/api/people?${query}`, { signal });
    return answer.ok ? await answer.json() as PersonView[] : [];
  } catch {
    return []; // typed on, or offline: what is known here is still shown
  }
}
