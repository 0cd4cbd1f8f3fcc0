import { signal } from "@preact/signals";
import { findSession, type SignedIn } from "@/lib/auth/sessions.ts";
import { countHeard } from "@/lib/chat/profiles.ts";
import { listRooms, openRoom } from "@/lib/chat/reading.ts";
import { viewAccount } from "@/lib/chat/person_views.ts";
import type { Conversation } from "@/lib/client/conversation/conversation.ts";
import { Session } from "@/lib/client/session.ts";
import { webSocketTo } from "@/lib/client/line/web_socket_line.ts";
import type { RoomId } from "@/lib/domain/ids.ts";
import { PAGE_SIZE } from "@/lib/domain/limits.ts";
import type { User } from "@/lib/domain/model.ts";
import { roomTopic } from "@/lib/bus.ts";
import { RATES, Rates } from "@/lib/rates.ts";
import { Presence } from "@/lib/presence.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import { Hub } from "@/lib/realtime/hub.ts";
import { serveSocket } from "@/lib/realtime/serve_socket.ts";
import {
  addPerson,
  openTestApp,
  signInAs,
  type TestApp,
  value,
} from "@/tests/helpers/app.ts";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings.ts";

const BUILD = "build 1";

/** A running Parley whose pages are opened here, and whose lines can be cut. */
export async function openHome(rates?: Partial<typeof RATES>): Promise<Home> {
  const app = await openTestApp();
  if (rates) app.rates = new Rates({ ...RATES, ...rates });
  app.presence = new Presence(0);
  return new Home(app);
}

export class Home implements AsyncDisposable {
  /** Nothing of what the server says reaches this person. */
  deaf: User | null = null;
  /** The line ends before frames of this type. */
  endsBefore: ServerFrame["type"] | null = null;
  readonly #hub: Hub;
  readonly #signedIn = new Map<string, SignedIn>();
  readonly #sockets = new Set<WebSocket>();
  readonly #tabs: Tab[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(readonly app: TestApp) {
    this.#hub = new Hub(app, BUILD);
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request) => this.#upgrade(request),
    );
  }

  async people<const Names extends readonly string[]>(
    ...names: Names
  ): Promise<{ -readonly [Name in keyof Names]: User }> {
    const people = await Promise.all(
      names.map((name) => addPerson(this.app, name)),
    );
    for (const user of people) await this.#signIn(user);
    return people as never;
  }

  /** A page of this person, with a conversation or without. */
  async opens(user: User, roomId?: RoomId, build = BUILD): Promise<Tab> {
    const { app } = this;
    const { port } = this.#server.addr;
    const page = {
      account: viewAccount(app, user),
      settings: DEFAULT_SETTINGS,
      epoch: app.epoch,
      build,
      people: await countHeard(app),
    };
    const rooms = await listRooms(app, user);
    const snapshot = roomId &&
      value(await openRoom(app, user, { roomId, limit: PAGE_SIZE }));

    const url = `ws://127.0.0.1:${port}/${user.id}`;
    const session = new Session(page, {
      way: webSocketTo(url),
      failed() {},
      rung: signal("socket"),
    });
    const conversation = snapshot ? session.opener.open(snapshot) : null;
    session.feed.seed(rooms);
    session.socket.open();
    const tab = new Tab(session, conversation!);
    this.#tabs.push(tab);
    return tab;
  }

  /** Every line is cut without a word. */
  cut() {
    for (const socket of this.#sockets) socket.close(4000);
  }

  /** This many messages of the room are in the store. */
  async stored(roomId: RoomId, count: number) {
    const live = await this.app.rooms.open(roomId);
    await new Promise<void>((done) => {
      const look = () => live.head.ordinal >= count && (stop(), done());
      const stop = this.app.bus.subscribe(roomTopic(roomId), look);
      look();
    });
  }

  async [Symbol.asyncDispose]() {
    for (const { session } of this.#tabs) session.close();
    this.#hub.sockets.close();
    await this.#server.shutdown();
    await this.app.close();
  }

  async #signIn(user: User) {
    const secret = await signInAs(this.app, user, "a test");
    const signedIn = await findSession(this.app, secret);
    this.#signedIn.set(user.id, signedIn!);
  }

  #upgrade(request: Request): Response {
    const userId = new URL(request.url).pathname.slice(1);
    const signedIn = this.#signedIn.get(userId)!;
    const { socket, response } = Deno.upgradeWebSocket(request, {
      protocol: SUBPROTOCOL,
    });
    const send = socket.send.bind(socket);
    socket.send = (text) => {
      if (this.deaf?.id === userId) return;
      const frames: ServerFrame[] = JSON.parse(text as string);
      const end = frames.findIndex(({ type }) => type === this.endsBefore);
      if (end === -1) return send(text);
      if (end > 0) send(JSON.stringify(frames.slice(0, end)));
      socket.send = () => {};
    };
    this.#sockets.add(socket);
    serveSocket(this.#hub, signedIn, {
      socket,
      gone: () => this.#sockets.delete(socket),
    });
    return response;
  }
}

/** An open page, and what is on it. */
export class Tab {
  constructor(readonly session: Session, readonly conversation: Conversation) {}

  /** What the conversation shows, oldest first, with what is still on its way. */
  get texts(): (string | null)[] {
    return this.conversation.shown.value.messages.map(({ body }) => body);
  }

  get waiting() {
    return this.session.outbox.shelf.entries.value;
  }

  says(body: string) {
    return this.session.writer.post(this.conversation.place, body);
  }
}
