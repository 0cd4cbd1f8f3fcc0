import type { Command } from "@/lib/domain/command.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { Refusal, Result } from "@/lib/domain/result.ts";
import type { Decision } from "@/lib/domain/room_state.ts";
import { keys } from "@/lib/store/keys.ts";
import { Fence } from "./fence.ts";
import { Journal, type JournalOptions, type Writer } from "./journal.ts";
import { spread } from "./spread.ts";

const LANES = 2;

export const laneOf = (roomId: RoomId): number => spread(roomId, LANES);

/**
 * The one writer of rooms on a file. Each room has a lane, and each lane one commit at a time: while
 * the disk is at work for one, what the other commits next is decided.
 */
export class Lanes implements Writer {
  private constructor(private readonly lanes: Journal[]) {}

  /** Before anything is read of a room; a store that cannot be read says so when it is written to. */
  static async open(options: Omit<JournalOptions, "guard">): Promise<Lanes> {
    const fences = Array.from(
      { length: LANES },
      (_, lane) =>
        new Fence(options, keys.fence(lane), (id) => laneOf(id) === lane),
    );
    await Promise.allSettled(fences.map((fence) => fence.stamp()));
    return new Lanes(
      fences.map((guard) => new Journal({ ...options, guard })),
    );
  }

  append(roomId: RoomId, command: Command): Promise<Result<Decision>> {
    return this.lanes[laneOf(roomId)].append(roomId, command);
  }

  writes(): boolean {
    return true;
  }

  get refusal(): Refusal | null {
    return this.lanes[0].refusal;
  }

  async stop(refusal: Refusal) {
    await Promise.all(this.lanes.map((lane) => lane.stop(refusal)));
  }
}
