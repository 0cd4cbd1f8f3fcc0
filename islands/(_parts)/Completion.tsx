import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { type Offered, Suggestions } from "@/components/ui/Suggestions.tsx";
import { Suggester } from "@/lib/client/writing/completion/suggest.ts";
import { typedAt } from "@/lib/client/writing/completion/typed.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";

type Props = { screen: Screen; text: HTMLTextAreaElement };

/** Offers names and emoji for what is being written. Loaded when somebody first writes one. */
export function Completion({ screen, text }: Props) {
  const offered = useSignal<Offered | null>(null);
  const suggester = useMemo(
    () => new Suggester(screen.conversation.id, screen.me),
    [],
  );

  const look = async () => {
    const typed = typedAt(text.value, text.selectionStart);
    if (!typed) return offered.value = null;
    const { messages } = screen.conversation.shown.peek();
    const suggestions = await suggester.suggest(typed, messages);
    const now = typedAt(text.value, text.selectionStart);
    if (now?.start !== typed.start || now.word !== typed.word) return;
    offered.value = suggestions.length > 0
      ? { typed, suggestions, active: 0 }
      : null;
    if (typed.isClosed && suggestions.length > 0) take(0);
  };
  const take = (index: number) => {
    const { typed, suggestions } = offered.peek()!;
    offered.value = null;
    text.setRangeText(suggestions[index].text, typed.start, typed.end, "end");
    text.dispatchEvent(new InputEvent("input", { bubbles: true }));
    text.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (!offered.peek() || event.isComposing) return;
    const { active, suggestions } = offered.peek()!;
    const step = STEPS[event.key];
    if (step) {
      const next = (active + step + suggestions.length) % suggestions.length;
      offered.value = { ...offered.peek()!, active: next };
    } else if (event.key === "Escape") offered.value = null;
    else if (TAKES.includes(event.key) && !event.shiftKey) take(active);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation(); // or Enter would send
  };
  const leave = () => offered.value = null;

  useEffect(() => {
    const { signal, abort } = listening();
    text.addEventListener("input", look, { signal });
    text.addEventListener("click", look, { signal });
    text.addEventListener("blur", leave, { signal });
    text.addEventListener("keydown", press, { signal, capture: true });
    look();
    return abort;
  }, []);
  useEffect(() => describe(text, offered.value));
  return offered.value && <Suggestions {...offered.value} onTake={take} />;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const TAKES = ["Enter", "Tab"];

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Says to a screen reader what is offered, while the focus stays in the text. */
function describe(text: HTMLTextAreaElement, offered: Offered | null) {
  text.setAttribute("aria-autocomplete", "list");
  if (!offered) {
    text.removeAttribute("aria-controls");
    return text.removeAttribute("aria-activedescendant");
  }
  text.setAttribute("aria-controls", "suggestions");
  text.setAttribute("aria-activedescendant", `suggestion-${offered.active}`);
}
