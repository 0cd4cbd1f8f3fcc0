import { useSignal } from "@preact/signals";
import type { FunctionComponent, RefObject } from "preact";
import type { Screen } from "@/lib/client/screen/screen.ts";

const BEGINS = /[@:]/;

type List = FunctionComponent<{ screen: Screen; text: HTMLTextAreaElement }>;

/** What goes on with names and emoji; nothing of it is loaded before the first is written. */
export function useCompletion(
  screen: Screen,
  text: RefObject<HTMLTextAreaElement>,
) {
  const loaded = useSignal<{ List: List } | null>(null);
  const look = async ({ value }: HTMLTextAreaElement) => {
    if (loaded.peek() || !BEGINS.test(value)) return;
    const { Completion } = await import("./Completion.tsx");
    loaded.value = { List: Completion };
  };
  const List = loaded.value?.List;
  const list = List && text.current &&
    <List screen={screen} text={text.current} />;
  return { look, list };
}
