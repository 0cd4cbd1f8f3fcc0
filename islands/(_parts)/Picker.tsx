import type { ComponentChildren } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "@/components/ui/Icon.tsx";
import { findEmoji } from "@/lib/client/emoji/find_emoji.ts";
import { loadEmoji } from "@/lib/client/emoji/load_emoji.ts";
import {
  chooseTone,
  chosenTone,
  recentEmoji,
  rememberEmoji,
} from "@/lib/client/emoji/recent_emoji.ts";
import type { EmojiGroup, EmojiRow } from "@/lib/domain/emoji_set.ts";
import { TONES, withTone } from "@/lib/domain/tones.ts";
import { moveInGrid } from "./grid_keys.ts";
import { isTouched } from "./touch.ts";

const MAX_FOUND = 90;
const A_ROW = 8;
const HAND = "✋";
const FACES = ["😀", "👋", "🐻", "🍎", "🚗", "⚽", "💡", "❤️", "🏁"]; // by group

export type PickerProps = { onPick(emoji: string): void };

interface Offered {
  emoji: string;
  name: string;
}

/** Every emoji, to be searched, or looked through by what they are about. */
export function Picker({ onPick }: PickerProps) {
  const groups = useSignal<EmojiGroup[] | null>(null);
  const failed = useSignal(false);
  const typed = useSignal("");
  const open = useSignal(recentEmoji().length >= A_ROW ? -1 : 0); // -1: used lately
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  // Before anybody can press a key: without the focus it would go to the page.
  useLayoutEffect(() => {
    if (!isTouched()) search.current!.focus();
  }, []);
  useEffect(() => {
    loadEmoji().then((all) => groups.value = all, () => failed.value = true);
  }, []);

  const all = groups.value ?? [];
  const isSearch = typed.value.trim() !== "";
  const offered = isSearch
    ? findEmoji(all, typed.value.trim(), MAX_FOUND).map(toOffered)
    : open.value === -1
    ? recentOf(all)
    : (all[open.value]?.rows ?? []).map(toOffered);
  const pick = (emoji: string) => {
    rememberEmoji(emoji);
    onPick(emoji);
  };
  return (
    <div class="picker">
      <div class="picker-top">
        <input
          ref={search}
          class="input"
          type="search"
          placeholder="Search emoji"
          aria-label="Search emoji"
          onInput={({ currentTarget }) => typed.value = currentTarget.value}
          onKeyDown={(event) => {
            if (event.key === "Enter" && offered[0]) pick(offered[0].emoji);
            if (event.key === "ArrowDown") moveInGrid(event, grid.current!);
          }}
        />
        <Tones />
      </div>
      <Tabs groups={all} open={isSearch ? null : open} />
      <div
        ref={grid}
        class="picker-grid"
        role="group"
        aria-label="Emoji"
        onKeyDown={(event) => moveInGrid(event, grid.current!)}
      >
        {offered.map(({ emoji, name }, index) => (
          <button
            key={emoji}
            type="button"
            class="picker-emoji"
            tabIndex={index === 0 ? 0 : -1}
            title={name}
            aria-label={name}
            onClick={() => pick(emoji)}
          >
            {emoji}
          </button>
        ))}
      </div>
      <p class="picker-note" role="status">
        {failed.value
          ? "The emoji could not be loaded. Check your connection."
          : isSearch && groups.value && offered.length === 0
          ? "No emoji is called that."
          : ""}
      </p>
    </div>
  );
}

const toOffered = ([emoji, name, , , takesTone]: EmojiRow): Offered => ({
  emoji: takesTone ? withTone(emoji, chosenTone()) : emoji,
  name,
});

function recentOf(groups: EmojiGroup[]): Offered[] {
  const names = new Map(
    groups.flatMap(({ rows }) => rows).map(([emoji, name]) => [emoji, name]),
  );
  return recentEmoji().map((emoji) => ({
    emoji,
    name: names.get(emoji) ?? emoji,
  }));
}

type TabsProps = { groups: EmojiGroup[]; open: { value: number } | null };

function Tabs({ groups, open }: TabsProps) {
  const tabs = groups.map(({ name }, index) => ({ name, index }));
  const hasRecent = recentEmoji().length > 0;
  return (
    <div class="picker-tabs" role="group" aria-label="Categories">
      {hasRecent && (
        <Tab
          name="Used lately"
          isOpen={open?.value === -1}
          pick={() => open && (open.value = -1)}
        >
          <Icon name="history" />
        </Tab>
      )}
      {tabs.map(({ name, index }) => (
        <Tab
          key={name}
          name={name}
          isOpen={open?.value === index}
          pick={() => open && (open.value = index)}
        >
          {FACES[index]}
        </Tab>
      ))}
    </div>
  );
}

type TabProps = {
  name: string;
  isOpen: boolean;
  pick: () => void;
  children: ComponentChildren;
};

function Tab({ name, isOpen, pick, children }: TabProps) {
  return (
    <button
      type="button"
      class="picker-tab"
      title={name}
      aria-label={name}
      aria-pressed={isOpen ? "true" : "false"}
      onClick={pick}
    >
      {children}
    </button>
  );
}

/** The colour of skin of whoever picks. */
function Tones() {
  const next = TONES[(TONES.indexOf(chosenTone()) + 1) % TONES.length];
  return (
    <button
      type="button"
      class="picker-tab"
      title="Skin tone"
      aria-label="Change skin tone"
      onClick={() => chooseTone(next)}
    >
      {withTone(HAND, chosenTone())}
    </button>
  );
}
