import type { UserId } from "@/lib/domain/ids.ts";
import type { Scheduled } from "@/lib/domain/model.ts";
import { keys } from "@/lib/store/keys.ts";

export type ScheduledRow = Deno.KvEntryMaybe<Scheduled>;

export interface Due {
  userId: UserId;
  ref: string;
}

const A_PAGE = 500;

export const findScheduled = (
  kv: Deno.Kv,
  userId: UserId,
  ref: string,
): Promise<ScheduledRow> => kv.get<Scheduled>(keys.scheduled(userId, ref));

/**
 * Puts `after` in the place of a row that nobody has changed since it was read, and the time at
 * which it is due with it. Null: somebody has.
 */
export async function replaceScheduled(
  kv: Deno.Kv,
  row: ScheduledRow,
  after: Scheduled | null,
): Promise<ScheduledRow | null> {
  const { key, value: before } = row;
  const [, userId, ref] = key as [string, UserId, string];
  const atomic = kv.atomic().check(row);
  if (before && before.at !== after?.at) {
    atomic.delete(keys.due(before.at, userId, ref));
  }
  if (!after) atomic.delete(key);
  else {
    atomic.set(key, after);
    const due = keys.due(after.at, userId, ref);
    if (after.refused) atomic.delete(due);
    else atomic.set(due, true);
  }
  const done = await atomic.commit();
  if (!done.ok) return null;
  const { versionstamp } = done;
  return after
    ? { key, value: after, versionstamp }
    : { ...row, value: null } as ScheduledRow;
}

/** What is to be sent by now, the earliest first, page by page. */
export async function* listDue(kv: Deno.Kv, now: number) {
  const end = keys.dueAfter(now);
  let page: Due[] = [];
  for await (const { key } of kv.list({ start: keys.allDue(), end })) {
    const [, , userId, ref] = key as [string, number, UserId, string];
    if (page.push({ userId, ref }) < A_PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}
