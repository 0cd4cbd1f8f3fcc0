import type { RoomSnapshot } from "@/lib/protocol/views.ts";
import type { Attacked } from "./attacked.ts";
import type { Resident } from "./task.ts";
import type { Town } from "./town.ts";

/** Wants to hear what happens at home after `seq`. */
export const hello = ({ epoch }: Town, { home }: Resident, seq: number) =>
  JSON.stringify({ type: "hello", epoch, cursors: { [home.room.id]: seq } });

/** Wants to hear what happens from now on. */
export async function helloNow(
  { url }: Attacked,
  town: Town,
  resident: Resident,
): Promise<string> {
  const { headers, home } = resident;
  const answer = await fetch(`${url}/api/rooms/${home.room.id}`, { headers });
  const { room: { head } }: RoomSnapshot = await answer.json();
  return hello(town, resident, head.seq);
}
