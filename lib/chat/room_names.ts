import type { App } from "@/lib/app.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { fold } from "@/lib/domain/text.ts";
import { keys } from "@/lib/store/keys.ts";

const CLAIM_MS = 60_000; // an older claim, whose room never came to be called so, holds nothing

interface Claim {
  roomId: RoomId;
  at: number;
}

/** Claims a public room's name; false when another room has it. */
export async function reserveName(
  app: App,
  roomId: RoomId,
  name: string,
): Promise<boolean> {
  const key = keys.roomName(fold(name));
  const holder = await app.kv.get<Claim>(key);
  if (holder.value?.roomId === roomId) return true;
  if (holder.value && await holds(app, holder.value, name)) return false;
  const { ok } = await app.kv.atomic().check(holder).set(key, {
    roomId,
    at: app.now(),
  }).commit();
  return ok;
}

/** Unless the room is called so, whatever was answered to whoever changed it. */
export async function releaseName(app: App, roomId: RoomId, name: string) {
  const holder = await app.kv.get<Claim>(keys.roomName(fold(name)));
  if (holder.value?.roomId !== roomId) return;
  if (await isCalled(app, roomId, name)) return;
  await app.kv.atomic().check(holder).delete(holder.key).commit();
}

/** Whoever has just claimed it is about to be called so. */
const holds = async (app: App, { roomId, at }: Claim, name: string) =>
  app.now() - at < CLAIM_MS || await isCalled(app, roomId, name);

async function isCalled(app: App, roomId: RoomId, name: string) {
  const { room } = await app.rooms.open(roomId);
  return room !== null && fold(room.name) === fold(name);
}
