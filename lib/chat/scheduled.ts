// What somebody leaves to be sent later: theirs to change until it is on its way.
import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import { decideMentions } from "@/lib/domain/decide_mentions.ts";
import { fromLocal } from "@/lib/domain/later.ts";
import { MAX_AHEAD_MS, MAX_SCHEDULED } from "@/lib/domain/limits.ts";
import type { Scheduled, User, Waiting } from "@/lib/domain/model.ts";
import { canPost } from "@/lib/domain/policy.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type {
  AtScheduled,
  ChangeScheduled,
  Moment,
  ScheduleMessage,
} from "@/lib/protocol/scheduled_inputs.ts";
import type { ScheduledView } from "@/lib/protocol/own_views.ts";
import {
  findScheduled,
  replaceScheduled,
  type ScheduledRow,
} from "@/lib/store/own/scheduled.ts";
import { accessRoom, noSuchRoom } from "./access.ts";
import { findNames } from "./naming.ts";
import { findMessage, findRoom } from "./reading.ts";

/** The same `ref` again answers with what it made the first time. */
export async function scheduleMessage(
  app: App,
  user: User,
  input: ScheduleMessage,
): Promise<Result<ScheduledView>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const maySay = await checkSaying(app, user, input);
  if (!maySay.ok) return maySay;
  const moment = readMoment(app, input);
  if (!moment.ok) return moment;
  const row = await findScheduled(app.kv, user.id, input.ref);
  if (row.value) return ok(await viewScheduled(app, user, row.value));
  if ((await app.scheduled.of(user.id)).length >= MAX_SCHEDULED) {
    return refuse("conflict", "So many messages wait already. Send some now.");
  }

  const { ref, roomId, thread, replyTo, body, confirmed } = input;
  return await store(app, user, row, {
    ...{ ref, roomId, body, at: moment.value },
    ...(thread && { thread }),
    ...(replyTo && { replyTo }),
    ...(confirmed && { confirmed }),
  });
}

/** Other words or another time; what was refused is tried again then. */
export async function changeScheduled(
  app: App,
  user: User,
  { scheduled: ref, body, confirmed, ...when }: ChangeScheduled,
): Promise<Result<ScheduledView>> {
  const found = await findChangeable(app, user, ref);
  if (!found.ok) return found;
  const { refused: _, confirmed: __, ...scheduled } = found.value.value;
  const changed = { ...scheduled, body, ...(confirmed && { confirmed }) };
  const maySay = await checkSaying(app, user, changed);
  if (!maySay.ok) return maySay;
  const moment = readMoment(app, when);
  if (!moment.ok) return moment;
  return await store(app, user, found.value, { ...changed, at: moment.value });
}

export async function cancelScheduled(
  app: App,
  user: User,
  { scheduled: ref }: AtScheduled,
): Promise<Result<null>> {
  const found = await findChangeable(app, user, ref);
  if (!found.ok) return found;
  if (!await replaceScheduled(app.kv, found.value, null)) return onItsWay;
  tellScheduled(app, user.id);
  return ok(null);
}

/** What this person has still to be sent: what was refused first, then by time. */
export async function listScheduled(
  app: App,
  user: User,
): Promise<ScheduledView[]> {
  const list = await app.scheduled.of(user.id);
  const views = list.map((one) => viewScheduled(app, user, one));
  return (await Promise.all(views)).sort((a, b) =>
    Number(!!b.refused) - Number(!!a.refused) || a.at - b.at
  );
}

export async function countScheduled(app: App, user: User): Promise<Waiting> {
  const all = await app.scheduled.of(user.id);
  const { length: refused } = all.filter((one) => one.refused);
  return { waiting: all.length, refused };
}

export async function showScheduled(
  app: App,
  user: User,
  { scheduled: ref }: AtScheduled,
): Promise<Result<ScheduledView>> {
  const { value } = await findScheduled(app.kv, user.id, ref);
  return value ? ok(await viewScheduled(app, user, value)) : missing;
}

/** One that nobody is sending yet. */
export async function findChangeable(
  app: App,
  user: User,
  ref: string,
): Promise<Result<Deno.KvEntry<Scheduled>>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const row = await findScheduled(app.kv, user.id, ref);
  if (!row.value) return missing;
  return row.value.takenUntil ? onItsWay : ok(row);
}

/** That it calls many people was refused once: whoever goes on means it. */
export const isConfirmed = (
  { confirmed, refused }: Pick<Scheduled, "confirmed" | "refused">,
) => confirmed || refused?.code === "unconfirmed";

export function tellScheduled(app: App, userId: string) {
  app.bus.publish(userTopic(userId), { type: "scheduled" });
}

async function store(
  app: App,
  user: User,
  row: ScheduledRow,
  scheduled: Scheduled,
): Promise<Result<ScheduledView>> {
  if (!await replaceScheduled(app.kv, row, scheduled)) return onItsWay;
  tellScheduled(app, user.id);
  return ok(await viewScheduled(app, user, scheduled));
}

/** Whether it could be said now: better refused to somebody who is here than to nobody later. */
async function checkSaying(
  app: App,
  user: User,
  { roomId, thread, replyTo, body, confirmed }: Omit<Scheduled, "at">,
): Promise<Result<unknown>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const { live, member } = access.value;
  if (!canPost(member)) return refuse("forbidden", "Join the room to post.");
  for (const seq of [thread, replyTo]) {
    const found = seq ? await findMessage(app, user, { roomId, seq }) : null;
    if (found?.ok === false) return noSuchRoom;
  }
  const names = await findNames(app, user, { roomId, body });
  const people = {
    member: (id: string) => live.members.get(id) ?? null,
    memberCount: live.members.size,
  };
  return decideMentions(people, { by: user.id, names, confirmed, thread });
}

function readMoment(
  app: App,
  { at, on, zone }: Moment,
): Result<number> {
  const moment = at ?? fromLocal(on, zone);
  if (moment === null) return badTime("Choose a time.");
  const now = app.now();
  if (moment <= now) return badTime("Choose a time that is still to come.");
  return moment > now + MAX_AHEAD_MS
    ? badTime("Choose a time within the next year.")
    : ok(moment);
}

const badTime = (message: string) =>
  refuse("invalid", message, { fields: { on: message } });

async function viewScheduled(
  app: App,
  user: User,
  { takenUntil, confirmed: _, ...scheduled }: Scheduled,
): Promise<ScheduledView> {
  const { roomId } = scheduled;
  const found = await findRoom(app, user, roomId);
  const { id, kind, name } = found.ok ? found.value : { id: roomId };
  return {
    ...scheduled,
    room: kind ? { id, kind, name: name! } : null,
    ...(takenUntil && { isLeaving: true }),
  };
}

const missing = refuse("not_found", "There is no such message.");
export const onItsWay = refuse(
  "conflict",
  "This message is being sent already.",
);
