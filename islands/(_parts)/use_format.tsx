import { useSignal } from "@preact/signals";
import type { FunctionComponent, RefObject } from "preact";
import { FormatButton } from "@/components/composer/ComposerTools.tsx";

const MARKS: Record<string, string> = { b: "**", i: "_", e: "`" };

type Bar = FunctionComponent<{ text: HTMLTextAreaElement }>;

/** Marks by keys and by buttons; either is loaded when it is first used. */
export function useFormat(text: RefObject<HTMLTextAreaElement>) {
  const loaded = useSignal<{ Bar: Bar } | null>(null);
  const isOpen = useSignal(false);
  const toggle = async () => {
    isOpen.value = !isOpen.value;
    const { FormatBar } = await import("./FormatBar.tsx");
    loaded.value = { Bar: FormatBar };
  };
  const Bar = isOpen.value && loaded.value?.Bar;
  return {
    bar: Bar && text.current && <Bar text={text.current} />,
    button: <FormatButton isOpen={isOpen.value} onClick={toggle} />,
  };
}

/** Whether these keys mark the text: then they do nothing else. */
export function formats(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const mark = MARKS[event.key.toLowerCase()];
  if (!mark || !(ctrlKey || metaKey) || shiftKey || altKey) return false;
  event.preventDefault();
  const text = event.currentTarget as HTMLTextAreaElement;
  import("@/lib/client/writing/wrap.ts").then(({ wrap }) => wrap(text, mark));
  return true;
}
