import type { Variant } from "./variants.ts";

const CONNECTION = "lib/realtime/connection.ts";
const DECODE_TEST = "tests/realtime/decode_test.ts";
const SLOW_READER_TEST = "tests/realtime/slow_reader_test.ts";
const TANGLED = "lib/protocol/tangled.ts";

const tangled = {
  file: DECODE_TEST,
  sentence: "how deep and how tangled",
};

/** Of what is done about those who mean harm, or do not read. */
export const FRAME_VARIANTS: Variant[] = [
  {
    what: "whoever stops reading is sent all the same",
    change: {
      file: "lib/realtime/outgoing.ts",
      was: "this.transport.backlog > MAX_BACKLOG) return",
      is: "0) return",
    },
    file: SLOW_READER_TEST,
    sentence: "who stops reading is dropped, the others go on (hardened)",
  },
  {
    what: "whoever never takes all is kept for ever",
    change: {
      file: CONNECTION,
      was: "if (this.#unreadLooks > MAX_UNREAD_LOOKS) this.giveUp();",
      is: "",
    },
    file: SLOW_READER_TEST,
    sentence:
      "who never takes all that was sent is dropped after a while (hardened)",
  },
  {
    what: "a stop waits for whoever does not read",
    change: {
      file: "lib/web/run.ts",
      was: "within(ANSWERS_MS, listening.stop())",
      is: "within(7_000, listening.stop())",
    },
    file: "tests/ops/stop_test.ts",
    sentence:
      "it ends within 5 s although somebody never reads to the end (native)",
  },
  {
    what: "one person opens sockets without end, from many addresses",
    change: {
      file: "lib/realtime/authorise_upgrade.ts",
      was: 'rates.take("socket", signedIn.user.id);',
      is: "null;",
    },
    file: "tests/realtime/upgrade_test.ts",
    sentence: "so do those of one person",
  },
  {
    what: "a frame counts as one however long it is",
    change: { file: CONNECTION, was: "tokensOf(received)", is: "1" },
    file: "tests/realtime/frames_test.ts",
    sentence: "a long frame counts as several (hardened)",
  },
  {
    what: "whoever says much at once is heard before all others",
    change: {
      file: "lib/realtime/ws_server.ts",
      was: "allowSynchronousEvents: false",
      is: "allowSynchronousEvents: true",
    },
    file: "tests/realtime/limits_test.ts",
    sentence: "who says much at once",
  },
  {
    what: "however deep JSON is, it is parsed",
    change: { file: TANGLED, was: "++depth > MAX_JSON_DEPTH ||", is: "" },
    ...tangled,
  },
  {
    what: "however many lists JSON has, it is parsed",
    change: { file: TANGLED, was: "++parts > MAX_JSON_PARTS", is: "false" },
    ...tangled,
  },
  {
    what: "however long its lists are, JSON is parsed",
    change: { file: TANGLED, was: "++commas > MAX_JSON_COMMAS", is: "false" },
    ...tangled,
  },
  {
    what: "frames are parsed before that is seen",
    change: {
      file: "lib/realtime/decode.ts",
      was: "if (isTangled(received)) return fault(CloseCode.invalid);",
      is: "",
    },
    ...tangled,
  },
  {
    what: "each of many wrong entries is looked at",
    change: {
      file: "lib/protocol/many.ts",
      was: "abortEarly: true",
      is: "abortEarly: false",
    },
    file: DECODE_TEST,
    sentence: "of many wrong people",
  },
];
