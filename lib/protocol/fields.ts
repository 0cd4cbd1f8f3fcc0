// What single fields may hold, whoever asks for it.
import * as v from "valibot";
import { readEmoji } from "@/lib/domain/emoji.ts";
import { MAX_BODY, MAX_DISPLAY_NAME } from "@/lib/domain/limits.ts";
import { codePoints, fold } from "@/lib/domain/text.ts";

export const ID = /^[0-9A-Za-z]{1,12}$/;
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const REF =
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MAX_EMOJI_UNITS = 64; // a family of four with skin tones has about 30
const MAX_FOLDED = 400; // code points; names are keys of the store, which takes 2,048 bytes
// deno-lint-ignore no-control-regex -- the point of it
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const wellFormed = v.check(
  (text: string) => text.isWellFormed() && !CONTROL.test(text),
  "Contains characters that are not text.",
);
export const atMost = (count: number) =>
  v.check(
    (text: string) => codePoints(text) <= count,
    `At most ${count} characters.`,
  );
/** Of some characters one becomes eighteen. */
export const foldsShort = v.check(
  (text: string) => codePoints(fold(text)) <= MAX_FOLDED,
  "This is longer than it looks. Use fewer characters.",
);

export const line = (max: number, missing: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(missing),
    atMost(max),
    wellFormed,
    foldsShort,
  );

/** Browsers post line breaks as CRLF; a message has LF only. */
const normaliseLines = v.transform((text: string) =>
  text.replace(/\r\n?/g, "\n")
);

// A form has only strings; JSON and frames send numbers.
export const count = v.pipe(
  v.union([
    v.number(),
    v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
  ]),
  v.safeInteger(),
  v.minValue(1),
);

export const flag = v.union([
  v.boolean(),
  v.pipe(v.picklist(["true", "false"]), v.transform((text) => text === "true")),
]);

export const Emoji = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(MAX_EMOJI_UNITS),
  v.transform(readEmoji),
  v.string("Choose one emoji."),
);
export const Id = v.pipe(v.string(), v.regex(ID, "Not an id."));
export const Ref = v.pipe(v.string(), v.regex(REF, "Not a UUIDv7."));
export const Body = v.pipe(
  v.string(),
  normaliseLines,
  v.trim(),
  v.nonEmpty("Write something first."),
  atMost(MAX_BODY),
  wellFormed,
);
export const optionalText = (max: number) =>
  v.optional(
    v.pipe(v.string(), normaliseLines, v.trim(), atMost(max), wellFormed),
    "",
  );
export const textUpTo = (max: number) =>
  v.pipe(v.string(), normaliseLines, atMost(max), wellFormed);
export const DisplayName = line(MAX_DISPLAY_NAME, "Say your name.");
