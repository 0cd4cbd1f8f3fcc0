import { signal } from "@preact/signals";
import type { MessageView } from "@/lib/protocol/views.ts";
import { recentEmoji, rememberEmoji } from "@/lib/client/emoji/recent_emoji.ts";
import type { Screen } from "./screen.ts";

const QUICK = 3; // emoji beside a message
const TOAST_MS = 8_000;
const UNDO_MS = 28_000; // a little less than the server waits

/** What lies over the page: what can be done with a message, or an emoji to choose. */
export type Opened =
  | { type: "menu"; message: MessageView; href: string; from: HTMLElement }
  | { type: "later"; from: HTMLElement }
  | { type: "picker"; from: HTMLElement; pick: (emoji: string) => void };

export interface Toast {
  text: string;
  undo?: () => void;
}

/** What somebody does with the messages of the open conversation. */
export class Acts {
  readonly opened = signal<Opened | null>(null);
  readonly toast = signal<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly screen: Screen,
    private readonly usual: string[],
  ) {
    screen.session.writer.declined.subscribe((refusal) => {
      if (refusal) this.say({ text: refusal.message });
    });
  }

  /** Emoji for one press. */
  quick(count = QUICK): string[] {
    return [...new Set([...recentEmoji(), ...this.usual])].slice(0, count);
  }

  pickFor(message: MessageView, from: HTMLElement) {
    const pick = (emoji: string) => this.react(message, { emoji, on: true });
    this.opened.value = { type: "picker", from, pick };
  }

  react({ seq }: MessageView, reaction: { emoji: string; on: boolean }) {
    if (reaction.on) rememberEmoji(reaction.emoji);
    this.#writer.react(this.#roomId, seq, reaction);
  }

  pin({ seq, pinned }: MessageView) {
    this.#writer.pin(this.#roomId, seq, !pinned);
  }

  delete({ seq }: MessageView) {
    this.#writer.delete(this.#roomId, seq);
    const undo = () => this.restore(seq);
    this.say({ text: "Message deleted.", undo }, UNDO_MS);
  }

  restore(seq: number) {
    this.toast.value = null;
    this.#writer.restore(this.#roomId, seq);
  }

  async copy(href: string) {
    await navigator.clipboard.writeText(new URL(href, location.href).href);
    this.say({ text: "Link copied." });
  }

  say(toast: Toast, ms = TOAST_MS) {
    clearTimeout(this.#timer);
    this.toast.value = toast;
    this.#timer = setTimeout(() => this.toast.value = null, ms);
  }

  get #writer() {
    return this.screen.session.writer;
  }

  get #roomId() {
    return this.screen.conversation.id;
  }
}
