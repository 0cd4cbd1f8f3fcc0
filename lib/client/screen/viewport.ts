const NEAR = 1_200; // pixels from an end at which the next page is fetched

/** A message on the screen, and where it is. */
export interface Spot {
  id: string;
  top: number;
}

/**
 * The scrolled list of messages. Its column is reversed, so that it starts at its end: there
 * `scrollTop` is 0, and it falls on the way up.
 */
export class Viewport {
  /** What was read when somebody last looked, and how far they had scrolled then. */
  #noted: { spot: Spot | null; scrollTop: number } | null = null;

  constructor(private readonly box: HTMLElement) {
    const sizes = new ResizeObserver(() => this.note());
    sizes.observe(box.firstElementChild!);
  }

  get isAtEnd(): boolean {
    return Math.abs(this.box.scrollTop) < 2;
  }

  get isNearEnd(): boolean {
    return Math.abs(this.box.scrollTop) < NEAR;
  }

  get isNearStart(): boolean {
    const { scrollHeight, clientHeight, scrollTop } = this.box;
    return scrollHeight - clientHeight - Math.abs(scrollTop) < NEAR;
  }

  /** More than a screen away from the end. */
  get isFarFromEnd(): boolean {
    return Math.abs(this.box.scrollTop) > this.box.clientHeight;
  }

  /** What is being read: it must stay where it is, whatever comes before or after it. */
  hold(): Spot | null {
    const messages = this.#messages();
    const { top } = this.box.getBoundingClientRect();
    const last = messages.length - 1;
    let [first, end] = [Math.min(1, last), last]; // the very first loses its name to one before it
    while (first < end) {
      const middle = (first + end) >> 1;
      if (topOf(messages[middle]) >= top) end = middle;
      else first = middle + 1;
    }
    const message = messages[first];
    return message ? { id: message.id, top: topOf(message) } : null;
  }

  /** False: it is not on the page. */
  restore({ id, top }: Spot): boolean {
    const message = this.box.querySelector(`#${id}`);
    if (!message) return false;
    const by = topOf(message) - top;
    if (by !== 0) this.box.scrollTop += by;
    return true;
  }

  /**
   * Where things are now. If something has grown since and nobody has scrolled, what is read goes
   * back to where it was: not every browser sees to that.
   */
  note() {
    const { spot, scrollTop } = this.#noted ?? {};
    if (spot && scrollTop === this.box.scrollTop) this.restore(spot);
    this.#noted = {
      spot: this.isAtEnd ? null : this.hold(),
      scrollTop: this.box.scrollTop,
    };
  }

  goToEnd() {
    this.box.scrollTop = 0;
  }

  /** Brings something under the upper edge, with what is before it still in sight. */
  goTo(element: Element) {
    const { top } = this.box.getBoundingClientRect();
    this.box.scrollTop += topOf(element) - top - this.box.clientHeight / 4;
  }

  /** The id of the last message that is wholly on the screen. */
  get lastSeen(): string | null {
    const { bottom } = this.box.getBoundingClientRect();
    const seen = this.#messages().findLast((one) =>
      bottomOf(one) <= bottom + 1
    );
    return seen?.id ?? null;
  }

  #messages(): Element[] {
    return [...this.box.querySelectorAll(".message")];
  }
}

const topOf = (element: Element) => element.getBoundingClientRect().top;
const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
