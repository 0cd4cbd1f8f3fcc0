import type { Acts, Opened } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { EmojiPicker } from "./emoji_picker.ts";
import { SendLater } from "./SendLater.tsx";

type Props = {
  screen: Screen;
  acts: Acts;
  opened: Exclude<Opened, { type: "menu" }>;
};

/** What lies over the page. Loaded when something is opened for the first time. */
export function OpenedOver({ screen, acts, opened }: Props) {
  if (opened.type === "later") return <SendLater screen={screen} acts={acts} />;
  return (
    <EmojiPicker
      onPick={(emoji) => {
        acts.opened.value = null;
        opened.pick(emoji);
      }}
    />
  );
}
