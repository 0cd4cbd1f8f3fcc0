import * as v from "valibot";
import { MAX_FRAME_BYTES } from "@/lib/domain/limits.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import { ClientFrame } from "@/lib/protocol/frames.ts";
import { Ref } from "@/lib/protocol/fields.ts";
import { parse } from "@/lib/protocol/parse.ts";
import { isTangled } from "@/lib/protocol/tangled.ts";

/** A frame; or the refusal it is answered with; or why nobody who speaks the protocol sends this. */
export type Decoded =
  | { type: "frame"; frame: ClientFrame }
  | { type: "refused"; ref: string | null; refusal: Refusal }
  | { type: "fault"; code: CloseCode };

export function decode(received: unknown): Decoded {
  if (typeof received !== "string") return fault(CloseCode.invalid);
  if (isTooLarge(received)) return fault(CloseCode.tooLarge);
  if (isTangled(received)) return fault(CloseCode.invalid);
  const json = readJson(received);
  if (json === undefined) return fault(CloseCode.invalid);

  const parsed = parse(ClientFrame, json);
  return parsed.ok
    ? { type: "frame", frame: parsed.value }
    : { type: "refused", ref: refOf(json), refusal: parsed.refusal };
}

const A_TOKEN = 2_048; // characters

/** What it takes of its connection's rate, for as much work as there is in it. */
export const tokensOf = (received: unknown) =>
  typeof received === "string" ? 1 + Math.floor(received.length / A_TOKEN) : 1;

const MAX_BYTES_A_UNIT = 3; // of UTF-8 for one unit of a JavaScript string

function isTooLarge(text: string): boolean {
  if (text.length > MAX_FRAME_BYTES) return true;
  return text.length * MAX_BYTES_A_UNIT > MAX_FRAME_BYTES &&
    new TextEncoder().encode(text).length > MAX_FRAME_BYTES;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const HasRef = v.object({ ref: Ref });

function refOf(json: unknown): string | null {
  const parsed = v.safeParse(HasRef, json);
  return parsed.success ? parsed.output.ref : null;
}

const fault = (code: CloseCode): Decoded => ({ type: "fault", code });
