type Method = (this: unknown, ...given: never[]) => unknown;
type Cost = (it: unknown, given: unknown[], result: unknown) => number;

const lengthOf: Cost = (it) => String(it).length;
const lengthOfResult: Cost = (_, __, result) => String(result).length + 1;
const upToFound: Cost = (it, [, from = 0], found) =>
  (found === -1 ? String(it).length : found as number) - (from as number) + 1;

const STRING: Record<string, Cost> = {
  charCodeAt: () => 1,
  indexOf: upToFound,
  includes: lengthOf,
  slice: lengthOfResult,
  startsWith: (_, [sought]) => String(sought).length,
  endsWith: (_, [sought]) => String(sought).length,
  replace: lengthOf,
  search: lengthOf,
  split: lengthOf,
  trim: lengthOf,
  trimEnd: lengthOf,
};
// None of the patterns goes back: one looks at no more than it was given, a sticky one at its match.
const PATTERN: Record<string, Cost> = {
  exec: (it, [text], result) =>
    (it as RegExp).sticky ? String(result).length + 1 : String(text).length,
  test: (_, [text]) => String(text).length,
};

/** How many characters `work` looks at, however long that takes. */
export function stepsOf(work: () => unknown): number {
  let steps = 0;
  const restore = [[String.prototype, STRING], [RegExp.prototype, PATTERN]]
    .flatMap(([owner, costs]) =>
      Object.entries(costs as typeof STRING).map(([name, cost]) =>
        watch(owner as Record<string, Method>, name, (...call) => {
          steps += cost(...call);
        })
      )
    );
  try {
    work();
  } finally {
    for (const back of restore) back();
  }
  return steps;
}

function watch(
  owner: Record<string, Method>,
  name: string,
  count: (...call: Parameters<Cost>) => void,
) {
  const method = owner[name];
  let isCounting = false; // what counting itself does does not count
  owner[name] = function (...given) {
    const result = method.apply(this, given);
    if (isCounting) return result;
    isCounting = true;
    count(this, given, result);
    isCounting = false;
    return result;
  };
  return () => void (owner[name] = method);
}
