import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { Toast } from "@/components/Toast.tsx";
import type { Acts } from "@/lib/client/acts.ts";
import type { Screen } from "@/lib/client/screen.ts";
import { EmojiPicker } from "./emoji_picker.ts";
import { Floating } from "./Floating.tsx";
import { hearLongPress } from "./long_press.ts";
import { OpenedMenu } from "./OpenedMenu.tsx";

type Props = { screen: Screen; acts: Acts; list: RefObject<HTMLElement> };

/** What lies over a conversation while somebody does something with one of its messages. */
export function Acting({ screen, acts, list }: Props) {
  const opened = acts.opened.value;
  const toast = acts.toast.value;
  const close = () => acts.opened.value = null;
  useLayoutEffect(
    () => hearLongPress(list.current!),
    [],
  );
  return (
    <>
      {opened?.type === "menu" && (
        <Floating label="Message actions" from={opened.from} onClose={close}>
          <OpenedMenu {...{ screen, acts, opened }} />
        </Floating>
      )}
      {opened?.type === "picker" && (
        <Floating label="Emoji" from={opened.from} onClose={close}>
          <EmojiPicker
            onPick={(emoji) => {
              close();
              opened.pick(emoji);
            }}
          />
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
