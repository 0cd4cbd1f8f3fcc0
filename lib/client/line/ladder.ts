import { signal } from "@preact/signals";
import { CloseCode } from "@/lib/protocol/close.ts";
import type { Ear, Line } from "./line.ts";
import { webSocketTo } from "./web_socket_line.ts";

/** The ways to the server, the best one first. */
export type Rung = "socket" | "stream" | "poll";

const KEPT_AS = "parley rung"; // the next page need not find out again
const MAX_FAILURES = 2; // sockets that did not open although the server answers
const FIRST_TRY_MS = 5_000; // on a slower way, until sockets are tried again
const LAST_TRY_MS = 300_000;

/**
 * Goes down to a slower way where something in between lets no sockets through, and comes back up
 * when it does.
 */
export class Ladder {
  readonly rung = signal<Rung>(kept());
  #failures = 0;
  #wait = FIRST_TRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trial: Line | null = null;

  /** `climbed`: sockets come through again. */
  constructor(
    private readonly url: string | URL,
    private readonly name: string, // of what the tabs of this person share
    private readonly climbed: () => void,
  ) {}

  open = (ear: Ear): Line =>
    this.rung.peek() === "socket" ? this.#openSocket(ear) : this.#openSlow(ear);

  /** A socket did not open though the server answers other requests. True when enough is enough. */
  fail(hung: boolean): boolean {
    if (this.rung.peek() !== "socket") return false;
    this.#failures += hung ? MAX_FAILURES : 1;
    if (this.#failures < MAX_FAILURES) return false;
    this.#step("stream");
    return true;
  }

  #openSocket(ear: Ear): Line {
    return webSocketTo(this.url)({
      ...ear,
      heard: (frames) => {
        this.#failures = 0;
        ear.heard(frames);
      },
    });
  }

  /** Its code is fetched by those alone who need it. */
  #openSlow(ear: Ear): Line {
    let line: Line | null = null;
    let isClosed = false;
    const { name } = this;
    import("./slow/shared_line.ts").then(
      ({ SharedLine }) => {
        if (isClosed) return;
        const rung = { get: () => this.rung.peek(), set: this.#step };
        line = new SharedLine(ear, { name, rung });
      },
      () => isClosed || ear.closed(CloseCode.failed),
    );
    this.#wait = FIRST_TRY_MS;
    this.#tryLater();
    return {
      send: (frame) => line?.send(frame) ?? false,
      close: () => {
        isClosed = true;
        this.#stopTrying();
        line?.close();
      },
    };
  }

  #tryLater() {
    this.#timer = setTimeout(() => {
      this.#stopTrying();
      this.#try();
      this.#tryLater();
    }, this.#wait);
    this.#wait = Math.min(2 * this.#wait, LAST_TRY_MS);
  }

  /** An upgrade alone proves nothing: something has to come back. */
  #try() {
    this.#trial = webSocketTo(this.url)({
      hello: () => ({ type: "ping" }),
      heard: () => this.#climb(),
      closed: () => {},
    });
  }

  #stopTrying() {
    clearTimeout(this.#timer);
    this.#trial?.close();
    this.#trial = null;
  }

  #climb() {
    this.#stopTrying();
    this.#failures = 0;
    this.#step("socket");
    this.climbed();
  }

  #step = (rung: Rung) => {
    this.rung.value = rung;
    keep(rung);
  };
}

// Browsers may forbid to keep anything.
function kept(): Rung {
  try {
    const rung = localStorage.getItem(KEPT_AS);
    return rung === "stream" || rung === "poll" ? rung : "socket";
  } catch {
    return "socket";
  }
}

function keep(rung: Rung) {
  try {
    localStorage.setItem(KEPT_AS, rung);
  } catch { /* then every page finds out by itself */ }
}
