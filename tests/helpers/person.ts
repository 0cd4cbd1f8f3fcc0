import { expect } from "expect";
import type { RoomId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import type { MessageView, RoomView } from "@/lib/protocol/views.ts";
import { addRoom } from "./app.ts";
import { accepted, Device } from "./device.ts";
import type { World } from "./world.ts";

/** Somebody with an account and a device, and the verbs of a chat. */
export class Person {
  device: Device;

  constructor(
    readonly world: World,
    readonly user: User,
    private readonly headers: Record<string, string>,
  ) {
    this.device = this.picksUpDevice();
  }

  get id(): string {
    return this.user.id;
  }

  /** Another tab or telephone; it has not said hello yet. */
  picksUpDevice(): Device {
    return new Device(this.world.url, this.headers);
  }

  /** A private room of this person and some others. */
  async opensRoom(...others: Person[]): Promise<RoomId> {
    const roomId = await addRoom(
      this.world.app,
      this.user,
      ...others.map(({ user }) => user),
    );
    for (const person of [this, ...others]) await person.sees(roomId);
    return roomId;
  }

  async createsRoom(
    { name, kind }: { name: string; kind: "public" | "private" },
  ): Promise<RoomId> {
    const room = accepted<RoomView>(
      await this.device.asks({ type: "create_room", name, topic: "", kind }),
    );
    return room.id;
  }

  async opensDirect(other: Person): Promise<RoomId> {
    const room = accepted<RoomView>(
      await this.device.asks({ type: "open_direct", userId: other.id }),
    );
    return room.id;
  }

  async says(roomId: RoomId, body: string): Promise<MessageView> {
    return accepted(await this.device.asks({ type: "post", roomId, body }));
  }

  async adds(other: Person, roomId: RoomId) {
    accepted(
      await this.device.asks({ type: "add_member", roomId, userId: other.id }),
    );
  }

  async removes(other: Person, roomId: RoomId) {
    accepted(
      await this.device.asks({
        type: "remove_member",
        roomId,
        userId: other.id,
      }),
    );
  }

  async leaves(roomId: RoomId) {
    accepted(await this.device.asks({ type: "leave", roomId }));
  }

  /** The room appears in the list. */
  async sees(roomId: RoomId): Promise<RoomView> {
    const { room } = await this.device.until(
      () => this.device.of("room_added").find(({ room }) => room.id === roomId),
      `room ${roomId}`,
    );
    return room;
  }

  /** As news, or as the last word of a room that was just added. */
  async hears(roomId: RoomId, body: string): Promise<MessageView> {
    const { device } = this;
    return await device.until(() => {
      const added = device.of("room_added").filter(({ room }) =>
        room.id === roomId
      );
      const last = added.map(({ room }) => room.lastMessage);
      return [...last, ...device.messagesIn(roomId)]
        .find((message) => message?.body === body);
    }, `"${body}"`);
  }

  /** Whatever was told until now has arrived, and nothing of it came from this room. */
  async hearsNothingIn(roomId: RoomId, since = 0) {
    await this.device.hasHeardAll();
    const told = this.device.frames.slice(since).filter((frame) =>
      JSON.stringify(frame).includes(roomId) && frame.type !== "room_removed"
    );
    expect(told).toEqual([]);
  }

  /** Cuts the line without a word. */
  async losesConnection() {
    this.device.close();
    await this.device.closes();
  }

  /** Comes back on a new connection, from where the old one had come. */
  async comesBack(epoch = this.world.app.epoch) {
    const { cursors } = this.device;
    this.device = this.picksUpDevice();
    await this.device.opened();
    await this.device.greets(cursors, epoch);
  }
}
