import type { ComponentType } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Acts } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { sendForm } from "./send_form.ts";

export type AskedProps = {
  screen: Screen;
  acts: Acts;
  csrf: string;
  href: string; // of the page that this stands for
  what: string; // the last word of the address
  read: unknown; // what the server said about it
  onClose: () => void;
};

type Props = Omit<AskedProps, "what" | "read"> & {
  page: ComponentType<AskedProps>;
};

/** What is read from the server first, and where it is. */
const READ: Record<string, string> = {
  history: "history",
  react: "react",
  seen: "receipts",
  pins: "pins",
};

const DONE: Record<string, string> = {
  forward: "Forwarded.",
  save: "Saved for later.",
  notify: "Notifications changed.",
};

/** A page of the open conversation as a dialog over it. */
export function InPlace({ href, page: Page, onClose, ...props }: Props) {
  const what = href.split("/").at(-1)!;
  const read = useSignal<unknown>(undefined);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (READ[what]) readFor(href, READ[what]).then((is) => read.value = is);
  }, []);
  // It gives the focus back, which taking it off the page would not.
  const close = () => box.current?.querySelector("dialog")?.close();
  const isReady = !READ[what] || read.value !== undefined;
  useLayoutEffect(() => {
    const dialog = box.current?.querySelector("dialog");
    if (!dialog) return;
    // It stands open in its page; here it opens over everything. Closing it would be told.
    dialog.open = false;
    dialog.showModal();
    dialog.addEventListener("close", onClose);
  }, [isReady]);
  if (!isReady) return null;

  const send = async (event: SubmitEvent) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const isSent = await sendForm(event);
    props.acts.say({ text: isSent ? DONE[what] : "You are offline." });
    if (isSent) close();
  };
  return (
    <div
      ref={box}
      class="contents"
      onSubmit={send}
      onClick={(event) => closes(event) && close()}
    >
      <Page
        {...{ ...props, href, what }}
        onClose={close}
        read={read.value}
      />
    </div>
  );
}

/** What cannot be read is said by the page itself. */
async function readFor(href: string, what: string): Promise<unknown> {
  try {
    const answer = await fetch(`/api${href.replace(/\w+$/, what)}`);
    if (answer.ok) return await answer.json();
  } catch { /* see below */ }
  location.assign(href);
}

/** A press beside the dialog, or on what leads back to where it was opened. */
function closes(event: MouseEvent): boolean {
  const target = event.target as Element;
  if (target instanceof HTMLDialogElement) return true;
  if (!target.closest("[data-closes]")) return false;
  event.preventDefault();
  return true;
}
