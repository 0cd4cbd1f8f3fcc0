import { Signal } from "@preact/signals";

/**
 * Turns island props into plain JSON. What JSON cannot say becomes `{ "$": [kind, …] }`;
 * `browser/revive.ts` turns it back. One Serializer a page, so signals keep their identity.
 */
export class Serializer {
  #signals = new Map<Signal, number>();

  encode(value: unknown): unknown {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : tag("number", Object.is(value, -0) ? "-0" : String(value));
      case "bigint":
        return tag("bigint", String(value));
      case "undefined":
        return tag("undefined");
      case "object":
        return value === null ? null : this.#object(value);
      default:
        throw new TypeError(`a ${typeof value}`);
    }
  }

  #object(value: object): unknown {
    if (Array.isArray(value)) return this.#array(value);

    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      return this.#plain(value);
    }
    if (value instanceof Signal) return this.#signal(value);
    if (value instanceof Slot) return tag("slot", value.id);
    if (value instanceof Date) return tag("date", value.getTime());
    if (value instanceof URL) return tag("url", value.href);
    if (value instanceof RegExp) {
      return tag("regexp", value.source, value.flags);
    }
    if (value instanceof Set) return tag("set", this.#array([...value]));
    if (value instanceof Map) return tag("map", this.#array([...value]));
    if (value instanceof Uint8Array) return tag("bytes", value.toBase64());
    throw new TypeError(`an instance of ${prototype.constructor?.name}`);
  }

  // Most values are plain already: copy only from the first one that is not.
  #array(values: unknown[]): unknown[] {
    let copy = values;
    for (let i = 0; i < values.length; i++) {
      const encoded = this.encode(values[i]);
      if (encoded === values[i]) continue;
      if (copy === values) copy = [...values];
      copy[i] = encoded;
    }
    return copy;
  }

  #plain(value: object): unknown {
    const original = value as Record<string, unknown>;
    let copy = original;
    let looksTagged = false;
    for (const key in original) { // faster than listing the keys
      if (key === "$") looksTagged = true;
      const encoded = this.encode(original[key]);
      if (encoded === original[key]) continue;
      if (copy === original) copy = { ...original }; // own keys, even one named `__proto__`
      copy[key] = encoded;
    }
    return looksTagged ? tag("object", copy) : copy;
  }

  #signal(signal: Signal): unknown {
    const known = this.#signals.get(signal);
    if (known !== undefined) return tag("signal", known);

    const id = this.#signals.size;
    this.#signals.set(signal, id);
    return tag("signal", id, this.encode(signal.peek()));
  }
}

/** Stands for JSX that the server rendered in place. */
export class Slot {
  constructor(readonly id: number) {}
}

function tag(kind: string, ...parts: unknown[]) {
  return { $: [kind, ...parts] };
}
