import { uuidv7 } from "uuidv7";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Intent, Resident } from "./task.ts";

const AGAIN_MS = 100;

/** Says something through the API, as often as it takes to be acknowledged. */
export async function say(
  url: string,
  { account, headers }: Resident,
  { roomId, text }: { roomId: RoomId; text: string },
): Promise<Intent> {
  const ref = uuidv7();
  const sentAt = Date.now();
  while (true) {
    const answer = await fetch(`${url}/api/rooms/${roomId}/messages`, {
      method: "POST",
      headers: { ...headers, origin: url, "content-type": "application/json" },
      body: JSON.stringify({ ref, body: text }),
    });
    const said = await answer.json();
    if (answer.ok) {
      return {
        ...{ by: account.id, roomId, text, refs: [ref], body: text },
        ...{ seq: said.seq, sentAt, answeredAt: Date.now() },
      };
    }
    if (answer.status !== 503) throw new Error(JSON.stringify(said));
    await new Promise((next) => setTimeout(next, AGAIN_MS));
  }
}
