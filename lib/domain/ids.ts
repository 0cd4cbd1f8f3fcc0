// Ids of people and rooms: 12 random characters of base 62 (71 bits), short because they travel in
// every frame. A message has no id of its own: it is `seq` in its room.
const ALPHABET =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 12;

export type UserId = string;
export type RoomId = string;
export type SessionId = string; // 43 characters of base64url

/** The room everybody lands in; its id is its name. */
export const GENERAL_ID: RoomId = "general";

export function newId(): string {
  return encode(crypto.getRandomValues(new Uint8Array(LENGTH * 2)));
}

/**
 * The one room of two people: derived from their ids, so whoever starts the
 * conversation, and however often, it is the same one.
 */
export async function directId(a: UserId, b: UserId): Promise<RoomId> {
  const pair = new TextEncoder().encode([a, b].sort().join(" "));
  return encode(new Uint8Array(await crypto.subtle.digest("SHA-256", pair)));
}

// Two bytes a character: the bias of 65,536 mod 62 is below one in a thousand.
function encode(bytes: Uint8Array): string {
  let id = "";
  for (let i = 0; i < LENGTH; i++) {
    id += ALPHABET[(bytes[2 * i] * 256 + bytes[2 * i + 1]) % 62];
  }
  return id;
}
