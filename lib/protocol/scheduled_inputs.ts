// What is left to be sent later. A moment is said in ms, or as clocks show it in a zone: the one by a
// script or a button of a form, the other by its field.
import * as v from "valibot";
import { isZone } from "@/lib/domain/zones.ts";
import { Body, count, Ref } from "./fields.ts";
import { PostMessage } from "./inputs.ts";

const LOCAL = /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d)?$/;

const moment = {
  at: v.optional(count), // ms since 1970
  on: v.optional(v.pipe(v.string(), v.regex(LOCAL, "Choose a time.")), ""),
  zone: v.optional(
    v.pipe(v.string(), v.check(isZone, "Choose a time zone.")),
    "UTC",
  ),
};

export const ScheduleMessage = v.strictObject({
  ...PostMessage.entries,
  ...moment,
});

/** One's own, by the ref under which it will be sent. */
export const AtScheduled = v.strictObject({ scheduled: Ref });

export const ChangeScheduled = v.strictObject({
  scheduled: Ref,
  body: Body,
  confirmed: PostMessage.entries.confirmed,
  ...moment,
});

export type ScheduleMessage = v.InferOutput<typeof ScheduleMessage>;
export type AtScheduled = v.InferOutput<typeof AtScheduled>;
export type ChangeScheduled = v.InferOutput<typeof ChangeScheduled>;
export type Moment = Pick<ScheduleMessage, "at" | "on" | "zone">;
