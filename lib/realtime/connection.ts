import { resume, type SignedIn } from "@/lib/auth/sessions.ts";
import { type Listener, userTopic } from "@/lib/bus.ts";
import type { SessionId } from "@/lib/domain/ids.ts";
import type { User } from "@/lib/domain/model.ts";
import { type Refusal, refuse, type Result } from "@/lib/domain/result.ts";
import { logger } from "@/lib/logging.ts";
import { CloseCode } from "@/lib/protocol/close.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { Bucket } from "@/lib/rates.ts";
import { decode, tokensOf } from "./decode.ts";
import { type Hello, pong } from "./catch_up.ts";
import { type Client, Feed } from "./feed.ts";
import type { Hub } from "./hub.ts";
import { InOrder } from "./in_order.ts";
import { Outgoing } from "./outgoing.ts";
import { encode } from "./piece.ts";
import { perform } from "./requests.ts";
import type { Kept } from "./sockets.ts";
import type { Transport } from "./transport.ts";

const MAX_WAITING = 1_000; // frames of one client, received and not yet done
const MAX_OVER_RATE = 100; // frames refused for their rate before the client has to go
const MAX_UNREAD_LOOKS = 3; // looks at a backlog that is never empty
const MAX_SHY_LOOKS = 2; // looks at a client that has not said hello

/** One client: reads its frames, does what they ask in their order, and answers. */
export class Connection implements Kept, Client {
  readonly user: User;
  readonly outgoing: Outgoing;
  readonly #feed: Feed;
  readonly #order = new InOrder();
  readonly #sessionId: SessionId;
  readonly #frames: Bucket = { fullAt: 0 };
  #greeted = false;
  #overRate = 0;
  #looks = 0;
  #unreadLooks = 0;
  #isClosed = false;

  constructor(
    readonly hub: Hub,
    { user, session }: SignedIn,
    private readonly transport: Transport,
  ) {
    this.user = user;
    this.#sessionId = session.id;
    this.outgoing = new Outgoing(transport, hub, this);
    this.#feed = new Feed(this);
    hub.app.bus.subscribe(userTopic(user.id), this.#hear);
    hub.sockets.keep(this);
  }

  receive(received: unknown) {
    if (this.#isClosed) return;
    // Before it is read: what cannot be understood costs as much as what can.
    const refusal = this.#count(tokensOf(received));
    if (this.#isClosed) return;
    const decoded = decode(received);
    switch (decoded.type) {
      case "fault":
        return this.close(decoded.code);
      case "refused":
        return this.#refuse(decoded.ref, refusal ?? decoded.refusal);
      case "frame":
        if (!refusal) return this.accept(decoded.frame);
        if ("ref" in decoded.frame) this.#refuse(decoded.frame.ref, refusal);
    }
  }

  /** By the client's WebSocket, where the transport tells. */
  pinged() {
    if (!this.#isClosed) this.#count();
  }

  #count(tokens = 1): Refusal | null {
    const refusal = this.hub.app.rates.takeFrom(this.#frames, "frame", tokens);
    if (refusal) this.#overRate += tokens;
    if (this.#overRate > MAX_OVER_RATE) this.close(CloseCode.rate);
    return refusal;
  }

  accept(frame: ClientFrame) {
    if (this.#order.waiting >= MAX_WAITING) return this.close(CloseCode.rate);
    this.#order.add({
      work: () => this.#handle(frame),
      isPost: frame.type === "post",
    });
  }

  close(code: CloseCode, reason?: string) {
    if (this.#isClosed) return;
    this.#end();
    this.transport.close(code, reason);
  }

  /** The socket is gone. */
  lost() {
    this.#end();
    this.hub.sockets.forget(this);
  }

  look() {
    if (this.#isClosed) return;
    this.#looks++;
    this.#unreadLooks = this.transport.backlog > 0 ? this.#unreadLooks + 1 : 0;
    if (this.#unreadLooks > MAX_UNREAD_LOOKS) this.giveUp();
    if (!this.#greeted && this.#looks > MAX_SHY_LOOKS) {
      this.close(CloseCode.silent);
    }
  }

  /** Whoever does not read what there is to tell. */
  giveUp() {
    this.#end();
    this.transport.terminate(CloseCode.slow);
  }

  /** A client that misses news because of us has to come back and ask for it. */
  async attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      log.error("A feed failed", { error });
      this.close(CloseCode.failed);
    }
  }

  readonly #hear: Listener = (news) => {
    if (news.type !== "revoked") return this.#feed.hearOwn(news);
    if (news.sessionId === this.#sessionId) this.close(CloseCode.signedOut);
  };

  /** The one place where what goes wrong in handling a frame ends: logged, never shown. */
  async #handle(frame: ClientFrame) {
    if (this.#isClosed) return;
    try {
      await this.#do(frame);
    } catch (error) {
      log.error("{type} failed", { type: frame.type, error });
      if ("ref" in frame) this.#refuse(frame.ref, ourFault);
      else this.close(CloseCode.failed);
    }
  }

  async #do(frame: ClientFrame) {
    if (frame.type === "hello") return await this.#greet(frame);
    if (frame.type === "ping") return this.#tell(await pong(this.hub.app));
    if (frame.type === "idle") {
      return await this.#feed.attendance.rest(frame.idle);
    }
    // Only a hello looks whether the session still is: nothing is done before it.
    if (!this.#greeted) return this.#refuse(refOf(frame), notGreeted);
    const result = await perform(this.hub.app, this.user, frame);
    if ("ref" in frame) this.#answer(frame.ref, result);
  }

  async #greet(hello: Hello) {
    if (this.#greeted) return this.#refuse(null, alreadyGreeted);
    this.#greeted = true;
    // Its end is heard from here on; this is for one that came before.
    const isSignedIn = await resume(this.hub.app, this.#sessionId);
    if (!isSignedIn) return this.close(CloseCode.signedOut);
    await this.#feed.start(hello);
  }

  #answer(ref: string, result: Result<unknown>) {
    if (!result.ok) return this.#refuse(ref, result.refusal);
    this.#tell({ type: "accepted", ref, value: result.value });
  }

  #refuse(ref: string | null, refusal: Refusal) {
    this.#tell({ type: "refused", ref, ...refusal });
  }

  #tell(frame: ServerFrame) {
    this.outgoing.push(encode(frame));
  }

  #end() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.hub.app.bus.unsubscribe(userTopic(this.user.id), this.#hear);
    this.outgoing.close();
    this.#feed.close();
  }
}

const refOf = (frame: ClientFrame) => "ref" in frame ? frame.ref : null;

const log = logger("realtime");

const { refusal: ourFault } = refuse(
  "unavailable",
  "Something went wrong on our side. Try again.",
  { retryAfter: 2 },
);
const { refusal: notGreeted } = refuse(
  "unauthenticated",
  "Say hello first.",
);
const { refusal: alreadyGreeted } = refuse("conflict", "One hello is enough.");
