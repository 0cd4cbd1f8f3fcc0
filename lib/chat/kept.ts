// What a room keeps beside its messages: which are pinned, and what they said before.
import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { MAX_PINS, MAX_VERSIONS } from "@/lib/domain/limits.ts";
import type { User, Version } from "@/lib/domain/model.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { DeleteMessage } from "@/lib/protocol/inputs.ts";
import type { HistoryView, PinsView } from "@/lib/protocol/views.ts";
import { keys } from "@/lib/store/keys.ts";
import { accessRoom, noSuchRoom } from "./access.ts";
import { viewOwn } from "./reactions.ts";
import { viewPerson } from "./person_views.ts";

export async function listPins(
  app: App,
  user: User,
  roomId: RoomId,
): Promise<Result<PinsView>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const rows = await Array.fromAsync(
    app.reads.list({ prefix: keys.pins(roomId) }, {
      limit: MAX_PINS,
      reverse: true,
    }),
  );
  const found = await Promise.all(
    rows.map(({ key }) => app.log.message(roomId, key[2] as number)),
  );
  const messages = found.filter((message) => message?.pinned !== undefined)
    .map((message) => message!);
  const people = await app.users.list(messages.map(({ by }) => by));
  return ok({
    messages: await Promise.all(
      messages.map((message) => viewOwn(app, user, { roomId, message })),
    ),
    people: people.map((person) => viewPerson(app, person)),
  });
}

/** Nobody would see one pin more. */
export async function isFullOfPins(
  app: App,
  roomId: RoomId,
): Promise<boolean> {
  const pins = app.reads.list({ prefix: keys.pins(roomId) }, {
    limit: MAX_PINS,
  });
  return (await Array.fromAsync(pins)).length === MAX_PINS;
}

/** What a message said before; nothing of one that was deleted. */
export async function listVersions(
  app: App,
  user: User,
  { roomId, seq }: DeleteMessage,
): Promise<Result<HistoryView>> {
  const access = await accessRoom(app, user, roomId);
  if (!access.ok) return access;
  const message = await app.log.message(roomId, seq);
  if (!message || message.body === null) return noSuchRoom;
  const rows = await Array.fromAsync(
    app.reads.list<Version>({ prefix: keys.versions(roomId, seq) }, {
      limit: MAX_VERSIONS,
    }),
  );
  const versions = rows.map(({ value }) => value)
    .sort((a, b) => a.at - b.at);
  return ok({
    message: await viewOwn(app, user, { roomId, message }),
    versions,
  });
}
