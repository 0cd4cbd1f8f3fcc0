import { signal } from "@preact/signals";

/** Everything that an island may be given. */
export function values(): Record<string, unknown> {
  const shared = signal("shared");
  return {
    null: null,
    undefined: undefined,
    booleans: [true, false],
    numbers: [0, -0, 1.5, NaN, Infinity, -Infinity],
    bigint: 12345678901234567890n,
    text: 'a "quoted" </script><!-- & \u2028 \u{1F600}',
    nested: { list: [1, [2, { three: 3 }]], undefined: undefined },
    tag: { $: ["date", 0], other: -0 },
    date: new Date(1_700_000_000_000),
    badDate: new Date(NaN),
    url: new URL("https://example.com/a?b#c"),
    regexp: /a\/b</giu,
    set: new Set([1, new Set(["x"])]),
    map: new Map<unknown, unknown>([[{ key: 1 }, new Date(0)], [null, "y"]]),
    bytes: new Uint8Array([0, 127, 255]),
    signal: signal({ deep: signal(NaN) }),
    shared: [shared, shared],
    ...JSON.parse('{"__proto__": {"evil": 1}}'),
  };
}
