import { h } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PickerProps } from "./Picker.tsx";

/** The picker, fetched when it is opened for the first time. */
export function EmojiPicker(props: PickerProps) {
  const part = useSignal<typeof import("./Picker.tsx") | null>(null);
  useEffect(() => {
    import("./Picker.tsx").then((loaded) => part.value = loaded);
  }, []);
  return part.value
    ? h(part.value.Picker, props)
    : h("div", { class: "picker", "aria-busy": true });
}
