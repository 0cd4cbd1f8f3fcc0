// What an event stream and a poll start with: how far each room has been heard, as in `hello`.
import * as v from "valibot";
import { Count, Id } from "./fields.ts";
import { upToFault } from "./many.ts";

const MAX_WAIT = 25; // seconds

/** `ROOM:SEQ,ROOM:SEQ` in an address; an object in a body. */
const written = v.pipe(
  v.string(),
  v.regex(
    /^$|^\w{1,12}:\d{1,15}(,\w{1,12}:\d{1,15})*$/,
    "Write ROOM:SEQ,ROOM:SEQ.",
  ),
  v.transform((text) =>
    Object.fromEntries(
      text.split(",").filter(Boolean).map((pair) => {
        const [roomId, heard] = pair.split(":");
        return [roomId, Number(heard)];
      }),
    )
  ),
);
const cursors = v.pipe(
  v.union([written, upToFault(v.record(v.string(), v.number()))]),
  upToFault(v.record(Id, Count)),
);

const people = v.union([
  Count,
  v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
]);

const wait = v.pipe(
  v.union([
    v.number(),
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number)),
  ]),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(MAX_WAIT),
);

const entries = {
  epoch: v.optional(v.pipe(v.string(), v.maxLength(64))), // left out: the one there is
  cursors: v.optional(cursors, {}),
  people: v.optional(people),
};

export const Listen = v.strictObject(entries);
export const Poll = v.strictObject({
  ...entries,
  wait: v.optional(wait, MAX_WAIT),
});
export type Listen = v.InferOutput<typeof Listen>;
export type Poll = v.InferOutput<typeof Poll>;
