import { signal } from "@preact/signals";
import { h } from "preact";
import { useEffect } from "preact/hooks";
import type { PickerProps } from "./Picker.tsx";

const part = signal<typeof import("./Picker.tsx") | null>(null);

/** The picker, fetched when it is opened for the first time. */
export function EmojiPicker(props: PickerProps) {
  useEffect(() => {
    if (!part.peek()) import("./Picker.tsx").then((one) => part.value = one);
  }, []);
  return part.value
    ? h(part.value.Picker, props)
    : h("div", { class: "picker", "aria-busy": true });
}
