/** What the build makes of each emoji; short, because there are nearly two thousand. */
export type EmojiRow = [
  emoji: string,
  name: string, // "thumbs up"
  shortcodes: string, // "+1 thumbsup": without colons, the usual one first
  keywords: string, // "hand yes"
  takesTone?: 1,
];

export interface EmojiGroup {
  name: string; // "Smileys & emotion"
  rows: EmojiRow[];
}
