import { Signal } from "@preact/signals";
import { narrowJson } from "./narrow.ts";
import { isFixed } from "./snapshot.ts";

const texts = new WeakMap<object, string>(); // of what stays as it is

/**
 * Writes island props as JSON. What JSON cannot say becomes `{ "$": [kind, …] }`;
 * `browser/revive.ts` turns it back. One Serializer a page, so signals keep their identity.
 */
export class Serializer {
  #signals = new Map<Signal, number>();

  write(value: unknown): string {
    switch (typeof value) {
      case "string":
        return quote(value);
      case "boolean":
        return String(value);
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0)
          ? String(value)
          : tag("number", quote(Object.is(value, -0) ? "-0" : String(value)));
      case "bigint":
        return tag("bigint", quote(String(value)));
      case "undefined":
        return tag("undefined");
      case "object":
        return value === null ? "null" : this.#object(value);
      default:
        throw new TypeError(`a ${typeof value}`);
    }
  }

  #object(value: object): string {
    if (Array.isArray(value)) return this.#array(value);

    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      return Object.isFrozen(value) ? this.#frozen(value) : this.#plain(value);
    }
    if (value instanceof Signal) return this.#signal(value);
    if (value instanceof Slot) return tag("slot", String(value.id));
    if (value instanceof Date) {
      return tag("date", JSON.stringify(value.getTime()));
    }
    if (value instanceof URL) return tag("url", quote(value.href));
    if (value instanceof RegExp) {
      return tag("regexp", quote(value.source), quote(value.flags));
    }
    if (value instanceof Set) return tag("set", this.#array([...value]));
    if (value instanceof Map) return tag("map", this.#array([...value]));
    if (value instanceof Uint8Array) {
      return tag("bytes", `"${value.toBase64()}"`);
    }
    throw new TypeError(`an instance of ${prototype.constructor?.name}`);
  }

  #array(values: unknown[]): string {
    let text = "";
    for (let i = 0; i < values.length; i++) {
      text += (i > 0 ? "," : "") + this.write(values[i]);
    }
    return `[${text}]`;
  }

  #frozen(value: object): string {
    const known = texts.get(value);
    if (known !== undefined) return known;

    const text = narrowJson(this.#plain(value));
    if (isFixed(value)) texts.set(value, text);
    return text;
  }

  #plain(value: object): string {
    let text = "";
    let looksTagged = false;
    for (const name in value) { // faster than listing the names
      if (name === "$") looksTagged = true;
      text += (text ? "," : "") + quote(name) + ":" +
        this.write((value as Record<string, unknown>)[name]);
    }
    return looksTagged ? tag("object", `{${text}}`) : `{${text}}`;
  }

  #signal(signal: Signal): string {
    const known = this.#signals.get(signal);
    if (known !== undefined) return tag("signal", String(known));

    const id = this.#signals.size;
    this.#signals.set(signal, id);
    return tag("signal", String(id), this.write(signal.peek()));
  }
}

/** Stands for JSX that the server rendered in place. */
export class Slot {
  constructor(readonly id: number) {}
}

const tag = (kind: string, ...parts: string[]) =>
  `{"$":["${kind}"${parts.map((part) => `,${part}`).join("")}]}`;

const SIMPLE = /^[ !#-;=-[\]-~]*$/; // most strings: no quotes, and nothing that could end a script

function quote(text: string): string {
  if (SIMPLE.test(text)) return `"${text}"`;
  return narrowJson(JSON.stringify(text).replaceAll("<", "\\u003c"));
}
