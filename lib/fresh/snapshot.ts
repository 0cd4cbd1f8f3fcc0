type Plain = Record<string, unknown>;

/**
 * A copy that cannot change, to be compared with `isSame`. What cannot change already stands for
 * itself. What is not plain is like nothing, not even itself.
 */
export function snapshotOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isFixed(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(snapshotOf));
  if (!isPlain(value)) return NaN;

  const copy: Plain = {};
  for (const name of Object.keys(value)) {
    copy[name] = snapshotOf((value as Plain)[name]);
  }
  return Object.freeze(copy);
}

/** Plain, and frozen all the way down. */
export function isFixed(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && (Array.isArray(value) || isPlain(value)) &&
    Object.values(value).every(isFixed);
}

export function isSame(kept: unknown, value: unknown): boolean {
  if (kept === value) return true;
  if (typeof kept !== "object" || kept === null) return false;
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(kept)) {
    return Array.isArray(value) && kept.length === value.length &&
      kept.every((item, i) => isSame(item, value[i]));
  }
  return isPlain(value) && hasSame(kept as Plain, value as Plain);
}

/** What is undefined counts as absent. */
function hasSame(kept: Plain, value: Plain): boolean {
  let count = 0;
  for (const name in kept) { // faster than listing the names
    if (!isSame(kept[name], value[name])) return false;
    if (kept[name] !== undefined) count++;
  }
  for (const name in value) if (value[name] !== undefined) count--;
  return count === 0;
}

// JSX passes for a plain object but for this.
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) &&
    !Object.hasOwn(value, "constructor");
}
