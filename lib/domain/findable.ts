import { gramNamed, gramsOf } from "./grams.ts";
import type { UserId } from "./ids.ts";
import { toFullText } from "./markup/plain.ts";
import type { Message } from "./model.ts";
import { searchable } from "./searchable.ts";

/** The words of a message, or of a question: marks do not count in either. */
export const findableText = (body: string): string =>
  searchable(toFullText(body));

/** A message, and the words by which it is found. */
export interface Findable {
  message: Message;
  words: string;
}

export const toFindable = (message: Message): Findable => ({
  message,
  words: findableText(message.body ?? ""),
});

/** What a message has beside its words. */
export const FEATURES = {
  link: ({ body }: Message) => /https?:\/\/\S/i.test(body ?? ""),
  file: () => false, // nothing can be attached yet
} satisfies Record<string, (message: Message) => boolean>;

export type Feature = keyof typeof FEATURES;

export const gramBy = (userId: UserId) => gramNamed(`by ${userId}`);
export const gramHas = (feature: Feature) => gramNamed(`has ${feature}`);

/** Everything by which a message can be found; a deleted one by nothing. */
export function gramsOfMessage(message: Message): Set<number> {
  if (message.body === null) return new Set();
  const grams = gramsOf(findableText(message.body));
  grams.add(gramBy(message.by));
  for (const [feature, has] of Object.entries(FEATURES)) {
    if (has(message)) grams.add(gramHas(feature as Feature));
  }
  return grams;
}
