import type { App } from "@/lib/app.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Scheduled, User } from "@/lib/domain/model.ts";
import {
  type Refusal,
  type RefusalCode,
  type Result,
} from "@/lib/domain/result.ts";
import { logger } from "@/lib/logging.ts";
import type { AtScheduled } from "@/lib/protocol/scheduled_inputs.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import {
  type Due,
  findScheduled,
  listDue,
  replaceScheduled,
} from "@/lib/store/own/scheduled.ts";
import { Sweep } from "@/lib/store/sweep.ts";
import { postMessage } from "./messages.ts";
import {
  findChangeable,
  isConfirmed,
  onItsWay,
  tellScheduled,
} from "./scheduled.ts";

const EVERY_MS = 1_000;
const TAKEN_MS = 10_000; // longer than sending takes; then another may try

const log = logger("chat");
const senders = new WeakMap<App, Sweep>();

/** Sends what is due, as long as this process lives. */
export function keepSending(app: App) {
  if (senders.has(app)) return;
  const sweep = new Sweep(EVERY_MS, () => sendDue(app));
  senders.set(app, sweep);
  app.stopping.signal.addEventListener("abort", () => sweep.close());
}

/** Each person's in order: what waits holds up what was to come after it, and nobody else's. */
export async function sendDue(app: App) {
  const heldUp = new Set<UserId>();
  for await (const due of listDue(app.kv, app.now())) {
    const byPerson = Map.groupBy(due, ({ userId }) => userId);
    await Promise.all([...byPerson].map(async ([userId, own]) => {
      if (heldUp.has(userId)) return;
      if (!await sendInOrder(app, own)) heldUp.add(userId);
    }));
  }
}

/** Whether each has an answer. */
async function sendInOrder(app: App, due: Due[]): Promise<boolean> {
  try {
    for (const one of due) if (!await sendOne(app, one)) return false;
    return true;
  } catch (error) {
    log.error("A message that is due was not sent: {error}", { error });
    return false;
  }
}

/** Not at its time but now. */
export async function sendScheduled(
  app: App,
  user: User,
  { scheduled: ref }: AtScheduled,
): Promise<Result<MessageView>> {
  const found = await findChangeable(app, user, ref);
  if (!found.ok) return found;
  const at = app.now();
  const { refused, confirmed, ...scheduled } = found.value.value;
  const isMeant = isConfirmed({ refused, confirmed });
  const now = { ...scheduled, at, ...(isMeant && { confirmed: true }) };
  return await send(app, user, found.value, now);
}

/** Whether there is an answer. */
async function sendOne(app: App, { userId, ref }: Due): Promise<boolean> {
  const user = await app.users.find(userId);
  const row = await findScheduled(app.kv, userId, ref);
  if (!user || !row.value || row.value.refused) return true;
  if ((row.value.takenUntil ?? 0) > app.now()) return false; // somebody is at it
  const sent = await send(app, user, row, row.value);
  if (sent === onItsWay) return false; // somebody has just begun
  return sent.ok || !isForNow(sent.refusal);
}

/**
 * Takes it first: from then on nobody changes it, and only an answer ends that. Whoever dies in
 * between leaves it taken; the next one sends the same words under the same ref, which are one message.
 */
async function send(
  app: App,
  user: User,
  row: Deno.KvEntry<Scheduled>,
  scheduled: Scheduled,
): Promise<Result<MessageView>> {
  const takenUntil = app.now() + TAKEN_MS;
  const taken = await replaceScheduled(app.kv, row, {
    ...scheduled,
    takenUntil,
  });
  if (!taken) return onItsWay;
  const posted = await postMessage(app, user, toPost(scheduled));
  if (posted.ok) await replaceScheduled(app.kv, taken, null);
  else if (!isForNow(posted.refusal)) {
    const { code, message } = posted.refusal;
    const refused = { code, message };
    const { takenUntil: _, ...free } = scheduled;
    await replaceScheduled(app.kv, taken, { ...free, refused });
  }
  tellScheduled(app, user.id);
  return posted;
}

const toPost = (
  { at: _, takenUntil: __, refused: ___, ...message }: Scheduled,
) => message;

const FOR_NOW: RefusalCode[] = ["rate_limited", "overloaded", "unavailable"];

const isForNow = ({ code }: Refusal) => FOR_NOW.includes(code);
