import type { Acts, Opened } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { EmojiPicker } from "./emoji_picker.ts";
import { Floating } from "./Floating.tsx";
import { SendLater } from "./SendLater.tsx";

type Props = {
  screen: Screen;
  acts: Acts;
  opened: Exclude<Opened, { type: "menu" }>;
};

/** What lies over the page. Loaded when something is opened for the first time. */
export function OpenedOver({ screen, acts, opened }: Props) {
  const close = () => acts.opened.value = null;
  if (opened.type === "later") {
    return (
      <Floating label="Send later" from={opened.from} onClose={close}>
        <SendLater screen={screen} acts={acts} />
      </Floating>
    );
  }
  return (
    <Floating label="Emoji" from={opened.from} onClose={close}>
      <EmojiPicker
        onPick={(emoji) => {
          close();
          opened.pick(emoji);
        }}
      />
    </Floating>
  );
}
