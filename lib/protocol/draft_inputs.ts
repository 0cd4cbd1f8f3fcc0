// What is being written and not sent yet.
import * as v from "valibot";
import { MAX_BEGUN } from "@/lib/domain/limits.ts";
import { count, Id, Ref, textUpTo } from "./fields.ts";

export const SaveDraft = v.strictObject({
  roomId: Id,
  thread: v.optional(count),
  body: textUpTo(MAX_BEGUN), // as it stands: somebody goes on after the last space
  replyTo: v.optional(count),
});

/** The composer's form also says under which ref it will be sent. */
export const SaveDraftForm = v.strictObject({
  ...SaveDraft.entries,
  ref: v.optional(Ref),
});

export type SaveDraft = v.InferOutput<typeof SaveDraft>;
