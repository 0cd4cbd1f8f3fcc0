const CONTROLS = "a, button, input";

/**
 * The list of messages is one stop on the way through the page. Inside, the arrows go from message
 * to message, and Tab to what can be done with the one they are on.
 */
export class MessageKeys {
  constructor(
    private readonly box: HTMLElement,
    private readonly markUnread: (id: string) => void,
  ) {
    box.addEventListener("keydown", (event) => this.#press(event));
    box.addEventListener("focusin", ({ target }) => open(target, 0));
    box.addEventListener("focusout", ({ target }) => open(target, -1));
    new MutationObserver(() => this.#takeIn())
      .observe(box, { childList: true, subtree: true });
    addEventListener("resize", () => this.#takeIn());
    this.#takeIn();
  }

  /** What is new on the page. */
  #takeIn() {
    const fresh = `:not([tabindex="-1"])`;
    const selector = `.message${fresh}, .message :is(${CONTROLS})${fresh}`;
    for (const one of this.box.querySelectorAll<HTMLElement>(selector)) {
      if (!messageOf(document.activeElement)?.contains(one)) one.tabIndex = -1;
    }
    // A table wider than its place is a stop of its own: no other key leads to its end.
    for (const one of this.box.querySelectorAll<HTMLElement>(".table-box")) {
      one.tabIndex = one.scrollWidth > one.clientWidth ? 0 : -1;
    }
  }

  #press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = messageOf(event.target);
    const isInside = event.target !== this.box && event.target !== current;
    if (isInside) return;
    if (steps[event.key]) return this.#move(event, current);
    if (event.key === "u" && current) return this.markUnread(current.id);
    const action = current?.querySelector<HTMLElement>(
      `.message-actions ${actions[event.key] ?? ":not(*)"}`,
    );
    if (!action) return;
    event.preventDefault();
    action.click();
  }

  #move(event: KeyboardEvent, current: HTMLElement | null) {
    event.preventDefault();
    const messages = [...this.box.querySelectorAll<HTMLElement>(".message")];
    const at = current
      ? messages.indexOf(current) + steps[event.key]
      : messages.length - 1;
    messages[Math.max(0, Math.min(at, messages.length - 1))]?.focus();
  }
}

const steps: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  k: -1,
  j: 1,
};

/** What can be done to a message is a link or a button beside it: the key is a click on that. */
const actions: Record<string, string> = {
  e: `[href$="/edit"]`,
  r: `[href$="/reply"]`,
  t: `[href*="/threads/"]`,
  "+": `[href$="/react"]`,
  m: `[href$="/more"]`,
};

const messageOf = (target: EventTarget | null) =>
  (target as Element | null)?.closest<HTMLElement>(".message") ?? null;

function open(target: EventTarget | null, tabIndex: number) {
  const message = messageOf(target);
  for (
    const control of message?.querySelectorAll<HTMLElement>(CONTROLS) ?? []
  ) {
    control.tabIndex = tabIndex;
  }
}
