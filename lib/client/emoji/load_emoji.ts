import { asset } from "fresh/runtime";
import type { EmojiGroup } from "@/lib/domain/emoji_set.ts";

let loading: Promise<EmojiGroup[]> | null = null;

/** Every emoji by groups, fetched when somebody first looks for one. */
export function loadEmoji(): Promise<EmojiGroup[]> {
  return loading ??= fetchEmoji().catch((error) => {
    loading = null; // asked again, it may come
    throw error;
  });
}

async function fetchEmoji(): Promise<EmojiGroup[]> {
  const answer = await fetch(asset("/emoji.json"));
  if (!answer.ok) throw new Error(`No emoji: ${answer.status}`);
  return await answer.json();
}
