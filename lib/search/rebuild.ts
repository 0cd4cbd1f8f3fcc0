import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";

/** Begins to index everybody and everything anew, on every host its own rooms; people go on searching. */
export function rebuildIndex(app: App, user: User): Result<null> {
  if (user.role !== "owner") {
    return refuse("forbidden", "Only the owner of this Parley can do that.");
  }
  app.bus.publish("index", { type: "rebuild" });
  app.indexer.rebuildPeople();
  return ok(null);
}
