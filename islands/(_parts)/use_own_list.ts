import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { liveOn } from "@/lib/client/page/live_page.ts";
import {
  followList,
  type OwnList,
  type OwnLists,
} from "@/lib/client/news/own_lists.ts";
import type { Page } from "@/lib/client/session.ts";
import { sendForm } from "./send_form.ts";

/** Shows one of one's lists as it is now; it is read anew, too, whenever `moment` is another one. */
export function useOwnList<Name extends OwnList>(
  page: Page,
  name: Name,
  show: (list: OwnLists[Name]) => void,
  moment?: number,
) {
  const session = useMemo(() => liveOn(page), []);
  useEffect(
    () => session ? followList(session, name, show) : undefined,
    [moment],
  );
}

/**
 * Sends the forms of a list where they are: the list says by itself what has become of it. The focus
 * goes to what stands in the place of what has gone.
 */
export function useListForms() {
  const list = useRef<HTMLUListElement>(null);
  const left = useRef(-1);
  const said = useSignal<string | undefined>(undefined);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (left.current === -1 || !isLost) return;
    focusRow(list.current!, left.current);
    left.current = -1;
  });
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const row = (event.target as HTMLElement).closest("li")!;
    left.current = [...list.current!.children].indexOf(row);
    const isSent = await sendForm(event);
    said.value = isSent
      ? event.submitter!.dataset.done
      : "You are offline. Try again when you are back.";
  };
  return { listRef: list, onSubmit: send, said };
}

function focusRow({ children: rows }: HTMLElement, at: number) {
  const next = rows[Math.min(at, rows.length - 1)];
  const way = next?.querySelector<HTMLElement>("a, button") ??
    document.querySelector<HTMLElement>("#main");
  way?.focus();
}
