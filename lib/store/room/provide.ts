import type { Command } from "@/lib/domain/command.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Names } from "@/lib/domain/mentions.ts";
import type { Draft } from "./draft.ts";
import type { JournalOptions, Request } from "./journal.ts";
import { keys } from "@/lib/store/keys.ts";

/** Whether a decision about this needs what memory does not hold. */
export function lacks(draft: Draft, { roomId, command }: Request) {
  if (!draft.refs.loose) return true;
  switch (command.type) {
    case "read":
    case "unread":
      return !draft.knowsReadOrdinal(command.by);
    case "follow":
    case "read_thread":
      if (!draft.knowsThreadOrdinal(command.by, command.thread)) return true;
      break;
    case "post":
      if (!draft.refs.knows(command.by, command.ref)) return true;
      if (positionsIn(draft, command).length > 0) return true;
      break;
  }
  const beside = besideOf(roomId, command);
  if (beside && !draft.beside.knows(beside)) return true;
  return namedIn(draft, command).some((seq) => !draft.message(seq));
}

/** Fetches it. */
export async function provide(
  { kv, log }: Pick<JournalOptions, "kv" | "log">,
  draft: Draft,
  { roomId, command }: Request,
) {
  const { by } = command;
  if (!draft.refs.loose) await draft.refs.recall(kv);
  if (command.type === "read" || command.type === "unread") {
    const { value } = await kv.get<number>(keys.reading(by, roomId));
    draft.live.readOrdinals.set(by, value ?? 0);
  }
  if (command.type === "follow" || command.type === "read_thread") {
    const { thread } = command;
    const { value } = await kv.get<number>(keys.followed(by, roomId, thread));
    draft.readings.provideThread(by, thread, value);
  }
  if (command.type === "post") {
    await draft.refs.read(kv, by, command.ref);
    await Promise.all(
      positionsIn(draft, command).map(async (id) => {
        const key = keys.followed(id, roomId, command.thread!);
        const { value } = await kv.get<number>(key);
        draft.readings.provideThread(id, command.thread!, value);
      }),
    );
  }
  const beside = besideOf(roomId, command);
  if (beside) draft.beside.provide(await kv.get(beside));
  // Twice: what a message answers is known when the message is.
  for (let round = 0; round < 2; round++) {
    const missing = namedIn(draft, command).filter((seq) =>
      !draft.message(seq)
    );
    for (const message of await log.messages(roomId, missing)) {
      draft.provide(message);
    }
  }
}

/** People whom a message in a thread names, and of whom it is not known how far they read it. */
function positionsIn(
  draft: Draft,
  { thread, names }: { thread?: number; names?: Names },
): string[] {
  if (!thread || !names) return [];
  return names.people.map(([, id]) => id)
    .filter((id) => !draft.knowsThreadOrdinal(id, thread));
}

/** The row beside a message that the decision needs; most need none. */
function besideOf(roomId: RoomId, command: Command): Deno.KvKey | null {
  if (command.type === "restore") return keys.removed(roomId, command.seq);
  if (command.type !== "react") return null;
  return keys.reactors(roomId, command.seq, command.emoji);
}

/** The messages that a command names, and those that they answer. */
function namedIn(draft: Draft, command: Command): number[] {
  const named = [
    "seq" in command && command.seq,
    "thread" in command && command.thread,
    "replyTo" in command && command.replyTo,
  ].filter((seq) => typeof seq === "number");
  return named.flatMap((seq) => {
    const answered = draft.message(seq)?.replyTo;
    return answered ? [seq, answered] : [seq];
  });
}
