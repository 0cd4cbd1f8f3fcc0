import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import type { ChooseLevel } from "@/lib/protocol/settings_inputs.ts";
import { accessRoom } from "./access.ts";
import { announceChoice } from "./presence.ts";
import { tellPerson } from "./profiles.ts";
import { tellReceiptsChanged } from "./receipts.ts";

const MINUTE_MS = 60_000;
const MAX_CHOICES = 500; // conversations; all of them are one row of the store

/** Keeps what this person has chosen, and tells their other devices. */
export async function changeSettings(
  app: App,
  user: User,
  change: Partial<Settings>,
): Promise<Result<Settings>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const before = await app.settings.of(user.id);
  const settings = await keep(app, user, () => change);
  if (settings.showPresence !== before.showPresence) {
    await announceChoice(app, user.id);
  }
  if (settings.showLastSeen !== before.showLastSeen) {
    await tellPerson(app, user.id);
  }
  if (settings.showReceipts !== before.showReceipts) {
    await tellReceiptsChanged(app, user);
  }
  return ok(settings);
}

/** What this person wants to hear of one conversation. */
export async function chooseLevel(
  app: App,
  user: User,
  { roomId, level, minutes }: ChooseLevel,
): Promise<Result<Settings>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const { conversations } = await app.settings.of(user.id);
  const choice = {
    ...level !== "usual" && { level },
    ...minutes !== null && { mutedUntil: app.now() + minutes * MINUTE_MS },
  };
  const isUsual = Object.keys(choice).length === 0;
  const isFull = Object.keys(conversations).length >= MAX_CHOICES;
  if (!isUsual && isFull && !Object.hasOwn(conversations, roomId)) {
    return refuse(
      "conflict",
      "You have chosen for as many conversations as you can.",
    );
  }
  const settings = await keep(app, user, ({ conversations = {} }) => {
    const { [roomId]: _, ...others } = conversations;
    return {
      conversations: isUsual ? others : { ...others, [roomId]: choice },
    };
  });
  return ok(settings);
}

async function keep(
  app: App,
  user: User,
  change: (chosen: Partial<Settings>) => Partial<Settings>,
): Promise<Settings> {
  const settings = await app.settings.update(user.id, change);
  app.bus.publish(userTopic(user.id), { type: "settings", settings });
  return settings;
}
