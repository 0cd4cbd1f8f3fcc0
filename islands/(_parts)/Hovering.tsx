import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";

const REST_MS = 400; // whoever only passes over a name wants nothing of it

type Part = typeof import("./HoverCard.tsx");

type Props = { screen: Screen; csrf: string; list: RefObject<HTMLElement> };

/** Whoever rests on a name sees who that is; what shows it is fetched with the first. */
export function Hovering({ list, ...props }: Props) {
  const shown = useSignal<
    { userId: UserId; from: HTMLElement; part: Part } | null
  >(null);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = async (from: HTMLElement | null) => {
      const id = from?.closest(".message")?.id;
      const { messages } = props.screen.conversation.shown.peek();
      const said = messages.find(({ seq }) => `m${seq}` === id);
      const part = said && await import("./HoverCard.tsx").catch(() => null);
      shown.value = part ? { userId: said.by, from: from!, part } : null;
    };
    const follow = ({ target, pointerType }: PointerEvent) => {
      const from = (target as Element).closest<HTMLElement>(FACES);
      clearTimeout(timer);
      if (from?.matches(".person-card") || pointerType !== "mouse") return;
      const isOurs = list.current!.contains(from);
      timer = setTimeout(() => show(isOurs ? from : null), REST_MS);
    };
    document.addEventListener("pointerover", follow);
    return () => document.removeEventListener("pointerover", follow);
  }, []);
  if (!shown.value) return null;
  const { part: { HoverCard }, ...at } = shown.value;
  return (
    <HoverCard
      key={at.userId}
      {...props}
      {...at}
      onClose={() => shown.value = null}
    />
  );
}

const FACES = ".message-author, .message > .avatar, .person-card";
