import type { EmojiGroup, EmojiRow } from "@/lib/domain/emoji_set.ts";
import { withTone } from "@/lib/domain/tones.ts";
import { readEmoji } from "@/lib/domain/emoji.ts";

const EMOJIBASE = new URL(
  "../node_modules/emojibase-data/en/",
  import.meta.url,
);
const COMPONENTS = 2; // the group of skin tones and the like, which nobody says by themselves

interface Known {
  hexcode: string;
  emoji: string;
  label: string;
  tags?: string[];
  group?: number;
  order?: number;
  skins?: { emoji: string }[];
}

type Shortcodes = Record<string, string | string[]>;

/** Emoji with their names by groups, as far as the store takes them. */
export async function buildEmoji(): Promise<string> {
  const known = await read<Known[]>("data.json");
  const { groups } = await read<{
    groups: { message: string; order: number }[];
  }>("messages.json");
  const shortcodes = await Promise.all(
    ["github", "iamcal", "cldr"].map((name) =>
      read<Shortcodes>(`shortcodes/${name}.json`)
    ),
  );
  const built = groups.filter(({ order }) => order !== COMPONENTS)
    .map(({ message, order }): EmojiGroup => ({
      name: message[0].toUpperCase() + message.slice(1),
      rows: known.filter(({ group }) => group === order)
        .filter(({ emoji }) => readEmoji(emoji))
        .sort((a, b) => a.order! - b.order!)
        .map((one) => rowOf(one, shortcodes)),
    }));
  return JSON.stringify(built);
}

const read = async <T>(path: string): Promise<T> =>
  JSON.parse(await Deno.readTextFile(new URL(path, EMOJIBASE)));

function rowOf(known: Known, shortcodes: Shortcodes[]): EmojiRow {
  const { hexcode, label, tags = [], skins = [] } = known;
  const emoji = readEmoji(known.emoji)!;
  const [github, iamcal, cldr] = shortcodes.map((all) => all[hexcode] ?? []);
  const usual = [...new Set([github, iamcal].flat())];
  const codes = usual.length > 0 ? usual : [cldr].flat();
  const words = new Set(label.split(" "));
  const keywords = tags.filter((tag) => !words.has(tag));
  const row: EmojiRow = [emoji, label, codes.join(" "), keywords.join(" ")];
  const toned = withTone(emoji, "🏽");
  if (skins.some((skin) => skin.emoji === toned) && readEmoji(toned)) {
    row[4] = 1;
  }
  return row;
}
