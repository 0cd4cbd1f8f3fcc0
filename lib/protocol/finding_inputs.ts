// What people look for.
import * as v from "valibot";
import * as limits from "@/lib/domain/limits.ts";
import { atMost, count, Id, optionalText, wellFormed } from "./fields.ts";
import { upToFault } from "./many.ts";
import { DeleteMessage, OpenThread } from "./inputs.ts";

/** What a page of places to forward to looks for. */
export const FindTargets = v.strictObject({
  roomId: Id,
  seq: count,
  q: v.optional(optionalText(limits.MAX_QUERY), ""),
});

export const ListMentions = v.strictObject({
  before: v.optional(v.pipe( // what `older` said: the page that begins after it
    v.string(),
    v.regex(/^\d{1,15}\.[0-9A-Za-z]{1,12}\.\d{1,15}$/, "Not a place."),
    v.transform((text) => {
      const [at, roomId, seq] = text.split(".");
      return { at: Number(at), roomId, seq: Number(seq) };
    }),
  )),
});

export const FindPeople = v.strictObject({
  q: v.optional(
    v.pipe(v.string(), v.trim(), atMost(limits.MAX_USERNAME), wellFormed),
    "",
  ),
});

export const Search = v.strictObject({
  q: v.optional(
    v.pipe(v.string(), v.trim(), atMost(limits.MAX_QUERY), wellFormed),
    "",
  ),
  cursor: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,15}\.[0-9A-Za-z]{0,12}\.\d{1,15}$/, "Not a place."),
    ),
  ),
  limit: v.optional(
    v.pipe(count, v.maxValue(limits.MAX_PAGE_SIZE)),
    limits.FOUND_SIZE,
  ),
});

export const GetPeople = v.strictObject({
  ids: v.pipe(upToFault(v.array(Id)), v.minLength(1), v.maxLength(100)),
});

export const JumpToDate = v.strictObject({
  roomId: Id,
  on: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d\d-\d\d)?$/)), ""),
});

export type FindPeople = v.InferOutput<typeof FindPeople>;
export type GetPeople = v.InferOutput<typeof GetPeople>;
export type JumpToDate = v.InferOutput<typeof JumpToDate>;
export type ListMentions = v.InferOutput<typeof ListMentions>;
/** A message, and what was looked for when it was found. */
export const ShowMessage = v.strictObject({
  ...DeleteMessage.entries,
  q: Search.entries.q,
});
/** A side thread, and the message in it that was found. */
export const ShowThread = v.strictObject({
  ...OpenThread.entries,
  q: Search.entries.q,
});

export type Search = v.InferOutput<typeof Search>;
