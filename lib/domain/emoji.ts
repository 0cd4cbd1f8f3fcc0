// `v` is for servers and new browsers only: a literal would stop this file from loading elsewhere.
// Made when it is first needed: it takes 25 ms.
let oneEmoji: RegExp | undefined;

// By themselves these are text; a variation selector makes emoji of them.
const TEXT_UNLESS_ASKED =
  /(?!\p{Emoji_Presentation})\p{Emoji}(?!\p{Emoji_Modifier})/gu;
const SELECTOR = "\ufe0f";

/** The one way to write this emoji; null for whatever is not exactly one. */
export function readEmoji(text: string): string | null {
  const emoji = text.replaceAll(SELECTOR, "")
    .replace(TEXT_UNLESS_ASKED, `$&${SELECTOR}`);
  oneEmoji ??= new RegExp("^\\p{RGI_Emoji}$", "v");
  return oneEmoji.test(emoji) ? emoji : null;
}
