/** By what they were made of. */
export type Views<T> = WeakMap<object, T>;

/** What was made of it, as long as it stays as it is. */
export function kept<From extends object, T extends object>(
  views: Views<T>,
  from: From,
  make: (from: From) => T,
): T {
  let view = views.get(from);
  if (!view) views.set(from, view = frozen(make(from)));
  return view;
}

/** A copy, all the way down: what a view is made of belongs to the store. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  const copy: Record<string, unknown> = {};
  for (const name in value) copy[name] = frozen(value[name]);
  return Object.freeze(copy) as T;
}
