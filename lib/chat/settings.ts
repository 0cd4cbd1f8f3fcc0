import type { App } from "@/lib/app.ts";
import { userTopic } from "@/lib/bus.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { Settings } from "@/lib/domain/settings.ts";
import { announceChoice } from "./presence.ts";

/** Keeps what this person has chosen, and tells their other devices. */
export async function changeSettings(
  app: App,
  user: User,
  change: Partial<Settings>,
): Promise<Result<Settings>> {
  const refusal = app.rates.take("change", user.id);
  if (refusal) return { ok: false, refusal };
  const before = await app.settings.of(user.id);
  const settings = await app.settings.update(user.id, change);
  app.bus.publish(userTopic(user.id), { type: "settings", settings });
  if (settings.showPresence !== before.showPresence) {
    await announceChoice(app, user.id);
  }
  return ok(settings);
}
