import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { ForwardDialog } from "@/components/panels/ForwardDialog.tsx";
import { HistoryList } from "@/components/panels/HistoryPanel.tsx";
import { NotifyForm } from "@/components/panels/NotifyPanel.tsx";
import { PinsList } from "@/components/panels/PinsPanel.tsx";
import { ReactorsList } from "@/components/panels/ReactionsPanel.tsx";
import { SaveDialog } from "@/components/panels/SaveDialog.tsx";
import { SeenList } from "@/components/panels/SeenPanel.tsx";
import { type Reader, readerNow } from "@/lib/client/page/reader.ts";
import { newRef } from "@/lib/client/ref.ts";
import type { PinsView } from "@/lib/protocol/views.ts";
import { messageAt } from "./Deleting.tsx";
import type { AskedProps } from "./InPlace.tsx";
import { listOf } from "./list_of.ts";

// deno-lint-ignore no-explicit-any -- what was read is what the page of that name shows
type Read = any;

/** What the page of this address shows. */
export function AskedPage(
  { screen, acts, csrf, what, ...props }: AskedProps,
) {
  const read = props.read as Read;
  const [, , roomId, , seq] = props.href.split("/");
  const room = `/rooms/${roomId}`;
  const href = `${room}/messages/${seq}`;
  const reader = readerNow();
  const body = messageAt(screen, props.href)?.body ?? "";
  const about = { href, csrf, body, reader };
  switch (what) {
    case "save":
      return <SaveDialog {...about} />;
    case "forward":
      return <Forwarding {...{ screen, href, csrf }} body={body} />;
    case "notify":
      return (
        <Dialog title="Notifications" closeHref={room}>
          <NotifyForm
            {...{ roomId, csrf, reader }}
            choice={screen.session.settings.peek().conversations[roomId]}
          />
        </Dialog>
      );
    case "history":
      return (
        <Dialog title="Edit history" closeHref={href}>
          <HistoryList {...read} reader={reader} />
        </Dialog>
      );
    case "react":
      return (
        <Dialog title="Reactions" closeHref={href}>
          <ReactorsList reactors={read} />
        </Dialog>
      );
    case "seen":
      return (
        <Dialog title="Seen by" closeHref={href}>
          <SeenList seen={read} csrf={csrf} />
        </Dialog>
      );
    default:
      return (
        <Dialog title="Pinned" closeHref={room}>
          <Pins {...{ screen, acts, reader }} pins={read} />
        </Dialog>
      );
  }
}

type ForwardProps = Pick<AskedProps, "screen" | "href" | "csrf"> & {
  body: string;
};

function Forwarding({ screen, ...props }: ForwardProps) {
  const q = useSignal("");
  const ref = useMemo(() => newRef(), []); // sent again it is still one message in each
  return (
    <ForwardDialog
      {...props}
      rooms={listOf(screen.session)}
      q={q.value}
      newRef={ref}
      onSearch={({ currentTarget }) => q.value = currentTarget.value}
    />
  );
}

type PinsProps = Pick<AskedProps, "screen" | "acts"> & {
  pins: PinsView;
  reader: Reader;
};

function Pins({ screen, acts, pins, reader }: PinsProps) {
  const messages = useSignal(pins.messages);
  return (
    <PinsList
      room={screen.conversation.shown.value.room}
      messages={messages.value}
      people={pins.people}
      reader={reader}
      onUnpin={(message) => {
        acts.pin(message);
        messages.value = messages.peek().filter((one) => one !== message);
      }}
    />
  );
}
