import assert from "node:assert/strict";
import { computed, type Signal, signal } from "@preact/signals";
import { reviver } from "@/lib/fresh/browser/revive.ts";
import { Serializer } from "@/lib/fresh/serialize.ts";
import { inspect } from "@/tests/fresh/site/inspect.ts";
import { values } from "@/tests/fresh/site/values.ts";

for (const [name, value] of Object.entries(values())) {
  Deno.test(`${name} arrives as it was sent`, () => {
    const arrived = send(value);

    assert.equal(inspect(arrived), inspect(value));
  });
}

Deno.test("a signal that is sent twice arrives as one", () => {
  const shared = signal(1);

  const [first, second] = send([shared, { deep: shared }]) as [
    Signal<number>,
    { deep: Signal<number> },
  ];
  first.value = 2;

  assert.equal(second.deep.value, 2);
});

Deno.test("a signal may hold itself", () => {
  const knot = signal<unknown>(null);
  knot.value = { knot };

  const arrived = send(knot) as Signal<{ knot: unknown }>;

  assert.equal(arrived.value.knot, arrived);
});

Deno.test("a computed signal arrives with its value", () => {
  const arrived = send(computed(() => 42)) as Signal<number>;

  assert.equal(arrived.value, 42);
});

Deno.test("sending changes nothing of what is sent", () => {
  const sent = values();
  const before = inspect(sent);

  send(sent);

  assert.equal(inspect(sent), before);
});

Deno.test("what is frozen arrives on every page, with that page's own signals", () => {
  const shared = signal(1);
  const frozen = Object.freeze({ name: "Zoë ☕ </script>", shared });

  const pages = [1, 2].map(() => send([frozen, shared])) as [
    { name: string; shared: Signal },
    Signal,
  ][];

  for (const [arrived, alone] of pages) {
    assert.equal(arrived.name, frozen.name);
    assert.equal(arrived.shared, alone);
  }
});

Deno.test("a part that can still change arrives as it is now", () => {
  const names = ["Ada"];
  const frozen = Object.freeze({ deep: Object.freeze({ names }) });

  send(frozen);
  names.push("Grace");

  assert.deepEqual(send(frozen), { deep: { names: ["Ada", "Grace"] } });
});

Deno.test("nothing that is sent can end the script that holds it", () => {
  const text = new Serializer().write({ "</script>": ["<!--", "\u2028"] });

  assert.equal(text.includes("<"), false);
  assert.deepEqual(JSON.parse(text), { "</script>": ["<!--", "\u2028"] });
});

const unsendable: [string, unknown][] = [
  ["a function", () => {}],
  ["a symbol", Symbol()],
  ["an instance of Connection", new (class Connection {})()],
];

for (const [what, value] of unsendable) {
  Deno.test(`${what} cannot be sent`, () => {
    assert.throws(() => send({ deep: [value] }), { message: what });
  });
}

function send(value: unknown): unknown {
  const text = new Serializer().write(value);
  return reviver(() => null)(JSON.parse(text));
}
