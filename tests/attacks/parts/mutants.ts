import type { Change } from "./tree.ts";

export interface Mutant {
  what: string;
  changes: Change[];
}

const DECIDE = "lib/domain/decide_message.ts";
const FEED = "lib/realtime/feed.ts";
const GROUP = "lib/store/room/group.ts";
const HEARD_ROOMS = "lib/realtime/heard_rooms.ts";
const OUTBOX = "lib/client/outbox/outbox.ts";
const SESSION = "lib/client/session.ts";

const PAUSE = "await new Promise((next) => setTimeout(next, 50));";
const COMMIT = "const result = await guard.commit(atomic, committed, stamp);";

/** A kill that falls between a commit and what follows it is rare; this makes it frequent. */
export const SLOW: Change = {
  file: GROUP,
  was: COMMIT,
  is: `${COMMIT} ${PAUSE}`,
};

const slowCommits = (before: string): Change => ({
  file: GROUP,
  was: COMMIT,
  is: `${before} ${PAUSE} ${COMMIT}`,
});

/** Broken versions of Parley that the chaos run has to tell from the real one. */
export const MUTANTS: Mutant[] = [
  {
    what: "a message that is sent again is stored again",
    changes: [
      SLOW,
      {
        file: DECIDE,
        was: "if (earlier !== null) return",
        is: "if (0) return",
      },
    ],
  },
  {
    what: "it is acknowledged before it is committed",
    changes: [
      slowCommits(
        "for (const { request, result } of this.#answers) if (result) request.answer(result);",
      ),
    ],
  },
  {
    what: "it is told before it is committed",
    changes: [
      slowCommits("for (const news of committed) this.options.tell(news);"),
      { file: GROUP, was: "this.#committed = committed;", is: "" },
    ],
  },
  {
    what: "live news is not held back while the replay is read",
    changes: [
      {
        file: HEARD_ROOMS,
        was: "this.#rooms.set(roomId, waiting);",
        is: "this.#rooms.set(roomId, null);",
      },
      {
        file: HEARD_ROOMS,
        was:
          "if (this.#rooms.get(roomId) !== waiting) return; // left meanwhile",
        is: PAUSE,
      },
    ],
  },
  {
    what:
      "a lost acknowledgement counts as a failure: it is sent as a new message",
    changes: [
      SLOW,
      {
        file: OUTBOX,
        was: "if (!answer) return;",
        is:
          "if (!answer) return void await this.shelf.replace({ ...next, frame: " +
          "{ ...next.frame, ref: (await import('@/lib/client/ref.ts')).newRef() } });",
      },
    ],
  },
  {
    what: "the epoch of the store is not looked at",
    changes: [
      { file: FEED, was: "epoch === app.epoch", is: "true" },
      {
        file: SESSION,
        was: "if (epoch !== this.#epoch) {",
        is: "if (0) {",
      },
    ],
  },
];

export const WITHOUT_FENCE: Mutant = {
  what: "it is committed whether or not somebody else has written",
  changes: [
    {
      file: "lib/store/room/fence.ts",
      was: "atomic.check({ key, versionstamp })",
      is: "void versionstamp; atomic",
    },
  ],
};

/** Of the commit before it. */
export const BELL_CHECK = `    atomic.check({
      key: keys.feedBell(this.shard),
      versionstamp: this.#newest ?? null,
    });
`;

export const WITHOUT_LEASE: Mutant = {
  what: "a host commits whether or not another one holds the lease",
  changes: [
    {
      file: "lib/store/cluster/shard.ts",
      was: "atomic.check({ key: keys.lease(this.shard), versionstamp });",
      is: "void versionstamp;",
    },
    { // which a commit of the other one fails by as well
      file: "lib/store/cluster/shard.ts",
      was: BELL_CHECK,
      is: "",
    },
  ],
};

export const UNFAIR: Mutant = {
  what: "who writes a room lets the questions of other hosts wait",
  changes: [
    {
      file: "lib/store/cluster/shard.ts",
      was: "again(() => this.#take(), failed)",
      is: "again(async () => { " +
        "await new Promise((next) => setTimeout(next, 500)); " +
        "await this.#take(); }, failed)",
    },
  ],
};
