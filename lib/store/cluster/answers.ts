import type { Command } from "@/lib/domain/command.ts";
import type { MessageEvent } from "@/lib/domain/event.ts";
import { ok, type Refusal, type Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";

const MAX_CARRIED = 12_000; // characters of events in one commit's answers: a row takes 64 KiB

/** What became of a question: with what was posted, so that whoever asked need not read it. */
export type Answer = { seq: number; posted?: Posted } | Refusal;

/** Without its text, which is known to whoever asked, and not kept in a second place. */
type Posted = MessageEvent & { type: "message_posted" };

/** What one commit answers. */
export class Answers {
  readonly list: [id: string, Answer][] = [];
  #carried = 0;

  add(id: string, command: Command, result: Result<Decision>) {
    const posted = postedBy(command, result);
    this.#carried += posted ? JSON.stringify(posted).length : 0;
    const isLight = posted && this.#carried < MAX_CARRIED;
    this.list.push([id, toAnswer(result, isLight ? posted : null)]);
  }
}

function toAnswer(result: Result<Decision>, posted: Posted | null): Answer {
  if (!result.ok) return result.refusal;
  const { seq } = result.value;
  return posted ? { seq, posted } : { seq };
}

export function fromAnswer(answer: Answer, command: Command): Result<Decision> {
  if (!("seq" in answer)) return { ok: false, refusal: answer };
  const { seq, posted } = answer;
  if (!posted || command.type !== "post") return ok({ seq, events: [] });
  const message = { ...posted.message, body: command.body };
  return ok({ seq, events: [{ ...posted, message }] });
}

function postedBy(command: Command, result: Result<Decision>): Posted | null {
  const [event] = result.ok ? result.value.events : [];
  if (command.type !== "post" || event?.type !== "message_posted") return null;
  const { message, type } = event;
  if (message.body !== command.body) return null;
  return { ...event, type, message: { ...message, body: null } };
}
