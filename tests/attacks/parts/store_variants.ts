import { BELL_CHECK } from "./mutants.ts";
import type { Variant } from "./variants.ts";

export const STORE_VARIANTS: Variant[] = [
  {
    what: "what the service carries out late overwrites what followed it",
    change: {
      file: "lib/store/cluster/shard.ts",
      was: BELL_CHECK,
      is: "",
    },
    file: "tests/cluster/order_test.ts",
    sentence: "what the service carries out once more",
  },
  {
    what: "a commit counts as failed when its answer was lost",
    change: {
      file: "lib/store/cluster/shard.ts",
      was: "answer.ok ? answer : await this.#lookFor(mark)",
      is: "answer",
    },
    file: "tests/cluster/order_test.ts",
    sentence: "what was stored at the first try is told once",
  },
  {
    what: "what was read before an edit is remembered after it",
    change: {
      file: "lib/store/room/log.ts",
      was: "if (live.head.seq !== last) return; // they may be others by now",
      is: "",
    },
    file: "tests/store/missed_test.ts",
    sentence: "what is edited while it is read",
  },
  {
    what: "what could not be read is never read again",
    change: {
      file: "lib/store/room/log.ts",
      was: ".finally(() => this.#recalls.delete(live))",
      is: "",
    },
    file: "tests/store/missed_test.ts",
    sentence: "when what a room missed could not be read",
  },
  {
    what: "a name is another's as long as the room is not yet called so",
    change: {
      file: "lib/chat/room_names.ts",
      was: "app.now() - at < CLAIM_MS || await",
      is: "await",
    },
    file: "tests/chat/room_names_test.ts",
    sentence: "nobody else gets a name",
  },
  {
    what: "more is replayed than was read",
    change: {
      file: "lib/store/room/log.ts",
      was: "if (!entries && isTooMuch()) return null;",
      is: "",
    },
    file: "tests/store/missed_test.ts",
    sentence: "whoever asks what they missed while very much happens",
  },
  {
    what:
      "what was erased meanwhile is brought back without what belongs to it",
    change: {
      file: "lib/store/room/beside.ts",
      was: "if (versionstamp) this.#checks.push({ key, versionstamp });",
      is: "void versionstamp;",
    },
    file: "tests/chat/erasing_test.ts",
    sentence: "what is erased in the moment of its bringing back",
  },
  {
    what: "two hosts migrate the same rows",
    change: {
      file: "lib/store/data/migrate.ts",
      was: "kv.atomic().check(known, progress)",
      is: "kv.atomic()",
    },
    file: "tests/store/migrate_test.ts",
    sentence: "hosts that start at once",
  },
  {
    what: "rooms of the other lane are read anew",
    change: {
      file: "lib/store/room/lanes.ts",
      was: "(id) => laneOf(id) === lane",
      is: "(id) => laneOf(id) !== lane",
    },
    file: "tests/store/journal_test.ts",
    sentence: "when one room shows that another has written",
  },
  {
    what: "what was asked and answered is asked once more",
    change: {
      file: "lib/store/cluster/shard.ts",
      was: "ids.add(id);",
      is: "",
    },
    file: "tests/cluster/order_test.ts",
    sentence: "what was asked and answered",
  },
];
