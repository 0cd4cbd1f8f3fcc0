import { CloseCode } from "@/lib/protocol/close.ts";
import type { ClientFrame, ServerFrame } from "@/lib/protocol/frames.ts";
import type { Rung } from "@/lib/client/line/ladder.ts";
import type { Ear, Line } from "@/lib/client/line/line.ts";
import type { Request } from "@/lib/client/line/requests.ts";
import { askFor, Over, poll } from "./ask.ts";
import { hearStream } from "./stream.ts";

const WAIT_SECONDS = 20; // of one poll: what stands in between cuts longer ones
const REST_MS = 200; // between two polls: a busy room ends each at once
const STREAM_AGAIN_MS = 300_000; // polling is what is left when streams are held back
const ALONE_EVERY_MS = 2_000;

/** What tabs say to each other. */
type Said =
  | { type: "who" } // leads?
  | { type: "live" } // from here on the leader tells all
  | { type: "news"; frames: ServerFrame[] }
  | { type: "closed"; code: number; reason: string };

interface Options {
  name: string;
  rung: { get(): Rung; set(rung: Rung): void };
}

/**
 * A way for all tabs of a browser: over HTTP/1.1 it has six connections to share. One tab leads: it
 * listens to the server and tells the others. When it goes, the next one takes over from where it
 * has heard itself. What a tab asks it asks by itself.
 */
export class SharedLine implements Line {
  readonly #over = new AbortController();
  readonly #tabs: BroadcastChannel;
  #leads = false;
  #isLive = false; // this tab has heard all there is, and hears what comes
  #looking: Promise<void> = Promise.resolve();
  #held: ServerFrame[] = []; // what has to wait until …
  #holds = 0; // … as many answers have come

  constructor(private readonly ear: Ear, private readonly options: Options) {
    this.#tabs = new BroadcastChannel(options.name);
    this.#tabs.onmessage = ({ data }) => this.#hearTab(data);
    this.#say({ type: "who" });
    this.#run(() => navigator.locks ? this.#queue() : this.#pollAlone());
  }

  send(frame: ClientFrame): boolean {
    if (!this.#isLive) return false;
    if (frame.type === "ping") this.#look();
    else if ("ref" in frame) this.#run(() => this.#ask(frame));
    else tell(frame);
    return true;
  }

  close() {
    this.#over.abort();
    this.#tabs.close();
  }

  #queue(): Promise<void> {
    const { signal } = this.#over;
    const { name } = this.options;
    return navigator.locks.request(name, { signal }, () => this.#lead());
  }

  async #lead() {
    const { rung } = this.options;
    const { signal } = this.#over;
    this.#leads = true;
    while (!signal.aborted) {
      if (rung.get() === "stream") {
        const heard = (frames: ServerFrame[]) => this.#pass(frames);
        await hearStream(this.ear.hello(), { heard, signal });
      }
      rung.set("poll");
      await this.#poll();
      rung.set("stream");
    }
  }

  async #poll() {
    const end = performance.now() + STREAM_AGAIN_MS;
    let wait = 0; // at first: the page is connected when it is answered
    while (performance.now() < end) {
      this.#pass(await poll(this.ear.hello(), wait, this.#over.signal));
      // The timers of a page that nobody sees may take a minute: others listen by it.
      if (!document.hidden) await pause(REST_MS);
      wait = WAIT_SECONDS;
    }
  }

  /** A page of plain http cannot know which tab leads; so none keeps a connection for long. */
  async #pollAlone() {
    this.options.rung.set("poll");
    while (true) {
      const frames = await poll(this.ear.hello(), 0, this.#over.signal);
      this.#isLive = true;
      this.#hear(frames);
      await pause(ALONE_EVERY_MS);
    }
  }

  #pass(frames: ServerFrame[]) {
    if (!this.#isLive && frames.length > 0) {
      this.#isLive = true;
      this.#say({ type: "live" });
    }
    this.#say({ type: "news", frames });
    this.#hear(frames);
  }

  #hearTab(said: Said) {
    switch (said.type) {
      case "who":
        return this.#leads && this.#isLive && this.#say({ type: "live" });
      case "live":
        return this.#look();
      case "news":
        return (this.#isLive || this.#holds > 0) && this.#hear(said.frames);
      case "closed":
        return this.#end(new Over(said.code, said.reason));
    }
  }

  /** Hears what it missed by itself, one look after the other. */
  #look() {
    const { signal } = this.#over;
    this.#looking = this.#looking.then(() =>
      this.#run(() =>
        this.#hearFirst(async () => {
          const missed = await poll(this.ear.hello(), 0, signal);
          this.#isLive = true;
          return missed;
        })
      )
    );
  }

  async #ask(request: Request) {
    const ask = async () => [await askFor(request, this.#over.signal)];
    // The news does not say whose ref it was: heard before the answer it would look like another.
    if (request.type === "post") await this.#hearFirst(ask);
    else this.ear.heard(await ask());
  }

  /** What comes meanwhile is heard afterwards. */
  async #hearFirst(answer: () => Promise<ServerFrame[]>) {
    this.#holds++;
    this.ear.heard(await answer());
    if (--this.#holds > 0) return;
    const held = this.#held;
    this.#held = [];
    this.ear.heard(held);
  }

  #hear(frames: ServerFrame[]) {
    if (this.#holds > 0) this.#held.push(...frames);
    else this.ear.heard(frames);
  }

  async #run(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      this.#end(error instanceof Over ? error : new Over(CloseCode.failed));
    }
  }

  #end({ code, reason }: Over) {
    if (this.#over.signal.aborted) return;
    if (this.#leads) this.#say({ type: "closed", code, reason });
    this.close();
    this.ear.closed(code, reason);
  }

  #say(said: Said) {
    this.#tabs.postMessage(said);
  }
}

/** Said in passing: there is no answer, and it goes out even when the page goes away. */
function tell(frame: ClientFrame) {
  const body = new Blob([JSON.stringify(frame)], { type: "application/json" });
  navigator.sendBeacon("/api/frames", body);
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
