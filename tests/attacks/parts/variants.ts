import type { Change } from "./tree.ts";

/** A broken Parley, and the sentence that it makes untrue. */
export interface Variant {
  what: string;
  change: Change;
  file: string; // of the test
  sentence: string; // or its beginning
}

const DRAFTS = "lib/client/writing/drafts.ts";
const ERASER = "lib/store/room/eraser.ts";
const JOURNAL = "lib/store/room/journal.ts";
const SEND_DUE = "lib/chat/send_due.ts";
const UNTOLD = "lib/client/writing/untold.ts";

const deleting = {
  file: "tests/chat/keeping_test.ts",
  sentence: "after half a minute a deleted message cannot be brought back",
};
const begun = {
  file: "tests/client/drafts_test.ts",
  sentence: "what is late in coming takes no words away",
};
const dying = {
  file: "tests/chat/later_test.ts",
  sentence: "whoever died over sending it is followed by another",
};
const racing = {
  file: "tests/chat/later_test.ts",
  sentence: "whoever changes their mind as it is sent",
};

export const VARIANTS: Variant[] = [
  {
    what: "what was deleted is erased while it can be brought back",
    change: { file: ERASER, was: "at >= ERASED_AFTER_MS", is: "at >= 0" },
    file: "tests/chat/keeping_test.ts",
    sentence: "a message brought back within half a minute is as it was",
  },
  {
    what: "what was deleted is never erased",
    change: { file: ERASER, was: "at >= ERASED_AFTER_MS", is: "at < 0" },
    ...deleting,
  },
  {
    what: "what was brought back meanwhile is erased",
    change: { file: ERASER, was: ".check({ key, versionstamp })", is: "" },
    file: "tests/chat/erasing_test.ts",
    sentence: "what is brought back in the moment of its erasing",
  },
  {
    what: "former texts outlive the message",
    change: { file: ERASER, was: "edit < Math.min", is: "edit < -Math.min" },
    ...deleting,
  },
  {
    what: "what was deleted long ago is brought back",
    change: {
      file: "lib/domain/decide_message.ts",
      was: "!removed || now - removed.at >= UNDO_DELETE_MS",
      is: "!removed",
    },
    ...deleting,
  },
  {
    what: "what is queued is dropped at a stop",
    change: { file: JOURNAL, was: "    await this.#writing;\n", is: "" },
    file: "tests/store/journal_test.ts",
    sentence: "stopping commits what is queued",
  },
  {
    what: "more is taken after a stop",
    change: { file: JOURNAL, was: "this.#refusal = refusal;", is: "" },
    file: "tests/store/journal_test.ts",
    sentence: "stopping commits what is queued",
  },
  {
    what: "the news of a draft that comes last counts, however old",
    change: {
      file: DRAFTS,
      was: 'if (version <= (this.#versions.get(place) ?? "")) return false;',
      is: "",
    },
    ...begun,
  },
  {
    what: "a draft's answer does not say which version it made",
    change: {
      file: DRAFTS,
      was: "if (this.#moveOn(place, version)) this.#note(place, body);",
      is: "this.#note(place, body);",
    },
    ...begun,
  },
  {
    what: "one's own words are not known again",
    change: { file: UNTOLD, was: "!was.includes(theirs) &&", is: "" },
    file: "tests/client/drafts_test.ts",
    sentence: "what the server has from here",
  },
  {
    what: "what is sent later goes under another ref each time",
    change: {
      file: SEND_DUE,
      was: "toPost(scheduled));",
      is: "{ ...toPost(scheduled), ref: crypto.randomUUID() });",
    },
    ...dying,
  },
  {
    what: "what is sent later is removed before it is sent",
    change: {
      file: SEND_DUE,
      was: "const posted = await postMessage(",
      is: "await replaceScheduled(app.kv, taken, null);\n" +
        "  const posted = await postMessage(",
    },
    ...dying,
  },
  {
    what: "what is on its way can be changed",
    change: {
      file: "lib/chat/scheduled.ts",
      was: "return row.value.takenUntil ? onItsWay : ok(row);",
      is: "return ok(row);",
    },
    ...dying,
  },
  {
    what: "what is sent later is taken whatever became of it",
    change: {
      file: "lib/store/own/scheduled.ts",
      was: "kv.atomic().check(row)",
      is: "kv.atomic()",
    },
    ...racing,
  },
  {
    what: "what is sent later is sent before it is taken",
    change: {
      file: SEND_DUE,
      was: "  const taken = await replaceScheduled(app.kv, row, {",
      is: "  await postMessage(app, user, toPost(scheduled));\n" +
        "  const taken = await replaceScheduled(app.kv, row, {",
    },
    ...racing,
  },
  {
    what: "what cannot be sent for the moment is given up",
    change: {
      file: SEND_DUE,
      was: '["rate_limited", "overloaded", "unavailable"]',
      is: "[]",
    },
    file: "tests/chat/later_test.ts",
    sentence: "who sends too much at once",
  },
  {
    what: "a late ref is looked for on its page alone",
    change: {
      file: "lib/store/room/refs.ts",
      was: "if (page === NOTHING) return this.#known.has(`${by} ${ref}`);",
      is: "",
    },
    file: "tests/store/refs_test.ts",
    sentence: "what was sent late is known",
  },
  {
    what: "refs that are on no page are forgotten at a restart",
    change: {
      file: "lib/store/room/rows.ts",
      was: "refs.loose?.size ? { ...head, refs: refs.loose } : head;",
      is: "refs.loose ? head : head;",
    },
    file: "tests/store/refs_test.ts",
    sentence: "though its ref is on no page yet",
  },
  {
    what: "refs that another host has written are forgotten",
    change: {
      file: "lib/store/room/live_room.ts",
      was: "this.looseRefs = null;",
      is: "",
    },
    file: "tests/store/refs_test.ts",
    sentence: "known to the one that writes after it",
  },
  {
    what: "what is indexed anew is found as it was before",
    change: {
      file: "lib/store/find/write_bundle.ts",
      was: "for (const { n, buckets } of indexed) blocks.set",
      is:
        "for (const { n, buckets } of indexed) if (!blocks.has(n)) blocks.set",
    },
    file: "tests/search/index_test.ts",
    sentence: "what is edited or deleted is so at once",
  },
  {
    what: "two hosts may write the same stretch of the index",
    change: {
      file: "lib/store/find/fenced.ts",
      was: ".check(this.fence)",
      is: "",
    },
    file: "tests/store/fenced_test.ts",
    sentence: "of two who write the same",
  },
  {
    what: "what stands on a page that a commit fills is not known in it",
    change: {
      file: "lib/store/room/refs.ts",
      was: "if (next.first !== page.first) this.#leave(by, page);",
      is: "",
    },
    file: "tests/store/refs_test.ts",
    sentence: "in the commit that fills a page",
  },
];
