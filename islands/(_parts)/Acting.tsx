import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { Toast } from "@/components/ui/Toast.tsx";
import type { Acts, Opened } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { Floating } from "./Floating.tsx";
import { OpenedMenu } from "./OpenedMenu.tsx";

const LABELS: Record<Opened["type"], string> = {
  menu: "Message actions",
  later: "Send later",
  picker: "Emoji",
};

type Props = { screen: Screen; acts: Acts; list: RefObject<HTMLElement> };

/**
 * What lies over a conversation while somebody does something with one of its messages. The menu
 * is here from the start, since it is needed without a line as well.
 */
export function Acting({ screen, acts, list }: Props) {
  const opened = acts.opened.value;
  const toast = acts.toast.value;
  const part = useSignal<typeof import("./OpenedOver.tsx") | null>(null);
  useEffect(() => {
    if (!opened || opened.type === "menu" || part.peek()) return;
    import("./OpenedOver.tsx").then((one) => part.value = one)
      .catch(() =>
        acts.say({ text: "This could not be loaded. Check your connection." })
      );
  }, [opened]);
  useEffect(() => {
    if (!matchMedia("(any-pointer: coarse)").matches) return;
    import("./long_press.ts").then((one) => one.hearLongPress(list.current!));
  }, []);
  const contents = opened?.type === "menu"
    ? <OpenedMenu {...{ screen, acts, opened }} />
    : opened && part.value &&
      <part.value.OpenedOver {...{ screen, acts, opened }} />;
  return (
    <>
      {opened && contents && (
        <Floating
          key={opened.type}
          label={LABELS[opened.type]}
          from={opened.from}
          onClose={() => acts.opened.value = null}
        >
          {contents}
        </Floating>
      )}
      <div class="toasts">
        {toast && (
          <Toast onClose={() => acts.toast.value = null} onUndo={toast.undo}>
            {toast.text}
          </Toast>
        )}
      </div>
    </>
  );
}
