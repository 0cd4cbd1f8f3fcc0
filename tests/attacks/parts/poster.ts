import { uuidv7 } from "uuidv7";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Intent, Resident } from "./task.ts";

const AGAIN_MS = 100;

interface Post {
  roomId: RoomId;
  ref: string;
  body: string;
}

/** Says something through the API, as often as it takes to be acknowledged. */
export async function say(
  url: string,
  resident: Resident,
  { roomId, text }: { roomId: RoomId; text: string },
): Promise<Intent> {
  const ref = uuidv7();
  const sentAt = Date.now();
  const seq = await postOnce(url, resident, { roomId, ref, body: text });
  return {
    ...{ by: resident.account.id, roomId, text, refs: [ref], body: text },
    ...{ seq, sentAt, answeredAt: Date.now() },
  };
}

/** The seq that it is acknowledged with. */
export async function postOnce(
  url: string,
  { headers }: Resident,
  { roomId, ...post }: Post,
): Promise<number> {
  while (true) {
    const answer = await fetch(`${url}/api/rooms/${roomId}/messages`, {
      method: "POST",
      headers: { ...headers, origin: url, "content-type": "application/json" },
      body: JSON.stringify(post),
    });
    const said = await answer.json();
    if (answer.ok) return said.seq;
    if (answer.status !== 503) throw new Error(JSON.stringify(said));
    await new Promise((next) => setTimeout(next, AGAIN_MS));
  }
}
