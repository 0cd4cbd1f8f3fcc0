/** Finds the route of a path: fixed paths in a map, the others in a tree of segments. */
export class Router<T> {
  #fixed = new Map<string, Route<T>>();
  #root: Node<T> = newNode();

  add(pattern: string, value: T) {
    for (const path of withoutOptionals(pattern)) {
      const names = [...new Set([...namesIn(path), ...namesIn(pattern)])]; // left out ones last
      const route = { pattern, value, names };
      if (/[:*]/.test(path)) this.#insert(path, route);
      else if (!this.#fixed.has(path)) this.#fixed.set(path, route);
    }
  }

  /** Throws a URIError when a parameter is not well-formed. */
  match(pathname: string): Match<T> | null {
    const values: string[] = [];
    const route = this.#fixed.get(pathname) ??
      find(this.#root, pathname.slice(1).split("/"), 0, values);
    if (!route) return null;

    const params: Record<string, string> = {};
    route.names.forEach((name, i) => params[name] = decodeURI(values[i] ?? ""));
    return { pattern: route.pattern, value: route.value, params };
  }

  #insert(path: string, route: Route<T>) {
    let node = this.#root;
    for (const segment of path.slice(1).split("/")) {
      if (segment.endsWith("*")) {
        node.rest ??= route;
        return;
      }
      node = childFor(node, segment);
    }
    node.route ??= route;
  }
}

export interface Match<T> {
  pattern: string;
  value: T;
  params: Record<string, string>;
}

interface Route<T> {
  pattern: string;
  value: T;
  names: string[];
}

interface Node<T> {
  fixed: Map<string, Node<T>>;
  mixed: Map<string, { test: RegExp; node: Node<T> }>; // text and parameters: `:id.json`
  param: Node<T> | null;
  route: Route<T> | null;
  rest: Route<T> | null;
}

function newNode<T>(): Node<T> {
  return {
    fixed: new Map(),
    mixed: new Map(),
    param: null,
    route: null,
    rest: null,
  };
}

/** Depth first, the more specific kind of segment first, so a dead end falls back. */
function find<T>(
  node: Node<T>,
  segments: string[],
  at: number,
  values: string[],
): Route<T> | null {
  if (at === segments.length && node.route) return node.route;
  const segment = segments[at];
  const mark = values.length;

  for (
    const next of at < segments.length ? candidates(node, segment, values) : []
  ) {
    const route = find(next, segments, at + 1, values);
    if (route) return route;
    values.length = mark;
  }
  if (node.rest) values.push(segments.slice(at).join("/"));
  return node.rest;
}

function* candidates<T>(
  node: Node<T>,
  segment: string,
  values: string[],
): Generator<Node<T>> {
  const fixed = node.fixed.get(segment);
  if (fixed) yield fixed;

  for (const { test, node: next } of node.mixed.values()) {
    const found = test.exec(segment);
    if (!found) continue;
    values.push(...found.slice(1));
    yield next;
  }

  if (!node.param || segment === "") return;
  values.push(segment);
  yield node.param;
}

function childFor<T>(node: Node<T>, segment: string): Node<T> {
  if (/^:\w+$/.test(segment)) return node.param ??= newNode();

  if (segment.includes(":")) {
    const found = node.mixed.get(shapeOf(segment)) ??
      { test: testFor(segment), node: newNode() };
    node.mixed.set(shapeOf(segment), found);
    return found.node;
  }

  const found = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, found);
  return found;
}

const PARAM = /:\w+/g;
const shapeOf = (segment: string) => segment.replace(PARAM, ":");

const testFor = (segment: string) =>
  new RegExp(`^${segment.split(PARAM).map(RegExp.escape).join("([^/]+?)")}$`);

function namesIn(path: string): string[] {
  const names = (path.match(PARAM) ?? []).map((name) => name.slice(1));
  return path.endsWith("/*") ? [...names, "0"] : names; // URLPattern numbers what has no name
}

/** `/a{/:b}?` and `/a/:b?` stand for two paths each. */
function withoutOptionals(pattern: string): string[] {
  const optional = /\{\/(:\w+)\}\?|\/(:\w+)\?/.exec(pattern);
  if (!optional) return [pattern];

  const [text, braced, bare] = optional;
  const [before, after] = [
    pattern.slice(0, optional.index),
    pattern.slice(optional.index + text.length),
  ];
  return [
    ...withoutOptionals(`${before}/${braced ?? bare}${after}`),
    ...withoutOptionals(before + after || "/"),
  ];
}
