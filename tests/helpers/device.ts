import { uuidv7 } from "uuidv7";
import {
  type ClientFrame,
  type ServerFrame,
  SUBPROTOCOL,
} from "@/lib/protocol/frames.ts";
import type { EventView, MessageView } from "@/lib/protocol/views.ts";
import { Waiting } from "./waiting.ts";

export type Heard<Type extends ServerFrame["type"]> = Extract<
  ServerFrame,
  { type: Type }
>;
export type Answer = Heard<"accepted"> | Heard<"refused">;

type Request = Extract<ClientFrame, { ref: string }>;
// deno-lint-ignore no-explicit-any -- distributes over the union
type WithoutRef<T> = T extends any ? Omit<T, "ref"> & { ref?: string } : never;

/** A client that speaks the protocol over a real socket and remembers all that it hears. */
export class Device extends Waiting {
  readonly frames: ServerFrame[] = [];
  readonly cursors = new Map<string, number>(); // room → newest event heard
  closed: { code: number; reason: string } | null = null;
  readonly #socket: WebSocket;

  constructor(url: string, headers: Record<string, string>) {
    super();
    // Deno's own second argument, which the browser's types do not know.
    const options = { protocols: [SUBPROTOCOL], headers } as unknown as string;
    this.#socket = new WebSocket(url, options);
    this.#socket.binaryType = "arraybuffer";
    this.#socket.onopen = () => this.changed();
    this.#socket.onmessage = ({ data }) => {
      for (const frame of JSON.parse(data)) this.#hear(frame);
      this.changed();
    };
    this.#socket.onclose = ({ code, reason }) => {
      this.closed = { code, reason };
      this.changed();
    };
  }

  /** False when the server would not have it. */
  async opened(): Promise<boolean> {
    await this.until(() => this.#socket.readyState !== 0, "a connection");
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(frame: ClientFrame) {
    this.sendRaw(JSON.stringify(frame));
  }

  sendRaw(message: string | Uint8Array<ArrayBuffer>) {
    this.#socket.send(message);
  }

  /** Says hello and hears all that it missed. */
  async greets(cursors: Iterable<[string, number]> = [], epoch = "") {
    for (const [roomId, seq] of cursors) this.cursors.set(roomId, seq);
    this.send({
      type: "hello",
      epoch,
      cursors: Object.fromEntries(this.cursors),
    });
    await this.until(() => this.of("online").length > 0, "a welcome");
  }

  async asks(request: WithoutRef<Request>): Promise<Answer> {
    const ref = request.ref ?? uuidv7();
    this.send({ ...request, ref } as Request);
    return await this.answerTo(ref);
  }

  answerTo(ref: string): Promise<Answer> {
    const seen = this.frames.length; // a repeated question has an earlier answer
    return this.until(
      () =>
        this.frames.slice(seen).find((frame): frame is Answer =>
          (frame.type === "accepted" || frame.type === "refused") &&
          frame.ref === ref
        ),
      `an answer to ${ref}`,
    );
  }

  /** Everything said before this has been heard after it. */
  async hasHeardAll() {
    const pongs = this.of("pong").length;
    this.send({ type: "ping" });
    await this.until(() => this.of("pong").length > pongs, "a pong");
  }

  of<Type extends ServerFrame["type"]>(type: Type): Heard<Type>[] {
    return this.frames.filter((frame): frame is Heard<Type> =>
      frame.type === type
    );
  }

  /** Live news and replays of a room, as they came. */
  eventsIn(roomId: string): EventView[] {
    return this.of("events").filter((frame) => frame.roomId === roomId)
      .flatMap(({ events }) => events);
  }

  messagesIn(roomId: string): MessageView[] {
    return this.eventsIn(roomId).flatMap((event) =>
      event.type === "message_posted" ? [event.message] : []
    );
  }

  async closes(): Promise<{ code: number; reason: string }> {
    return await this.until(() => this.closed, "the end of the connection");
  }

  close() {
    this.#socket.close();
  }

  #hear(frame: ServerFrame) {
    this.frames.push(frame);
    switch (frame.type) {
      case "events":
        return this.#reach(frame.roomId, seqOf(frame.events.at(-1)!));
      case "room_added":
        return this.#reach(frame.room.id, frame.room.head.seq);
      case "resync": {
        const { room } = frame.snapshot;
        return void this.cursors.set(room.id, room.head.seq);
      }
      case "room_removed":
        return void this.cursors.delete(frame.roomId);
    }
  }

  #reach(roomId: string, seq: number) {
    this.cursors.set(roomId, Math.max(seq, this.cursors.get(roomId) ?? 0));
  }
}

/** What was accepted; a refusal here is a failed test. */
export function accepted<T>(answer: Answer): T {
  if (answer.type === "accepted") return answer.value as T;
  throw new Error(`refused: ${answer.code}: ${answer.message}`);
}

export const seqOf = (event: EventView) =>
  "seq" in event ? event.seq : event.message.seq;
