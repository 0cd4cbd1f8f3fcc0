/** Pure reading of a message's text. */

const LONGEST_EMOJI_ONLY = 64; // UTF-16 units: three at most, a family has eleven
const PICTURE = "(?:\\p{Emoji_Presentation}\\ufe0f?|" +
  "\\p{Extended_Pictographic}(?:\\ufe0f|(?=\\p{Emoji_Modifier})))" +
  "\\p{Emoji_Modifier}?[\\u{e0020}-\\u{e007f}]*";
const JOINED = "\\u200d\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?";
const EMOJI = `(?:\\p{RI}{2}|[#*0-9]\\ufe0f?\\u20e3|${PICTURE}(?:${JOINED})*)`;
const EMOJI_ONLY = new RegExp(`^\\s*(?:${EMOJI}\\s*){1,3}$`, "u");

/** One, two or three emoji and no text. */
export const isEmojiOnly = (text: string): boolean =>
  text.length <= LONGEST_EMOJI_ONLY && EMOJI_ONLY.test(text);
