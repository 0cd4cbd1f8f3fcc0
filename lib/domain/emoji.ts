// `v` is for servers and new browsers only: a literal would stop this file from loading elsewhere.
const ONE_EMOJI = new RegExp("^\\p{RGI_Emoji}$", "v");

// By themselves these are text; a variation selector makes emoji of them.
const TEXT_UNLESS_ASKED =
  /(?!\p{Emoji_Presentation})\p{Emoji}(?!\p{Emoji_Modifier})/gu;
const SELECTOR = "\ufe0f";

/** The one way to write this emoji; null for whatever is not exactly one. */
export function readEmoji(text: string): string | null {
  const emoji = text.replaceAll(SELECTOR, "")
    .replace(TEXT_UNLESS_ASKED, `$&${SELECTOR}`);
  return ONE_EMOJI.test(emoji) ? emoji : null;
}
