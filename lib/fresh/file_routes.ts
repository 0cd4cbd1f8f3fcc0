import type { Compiler } from "./compiler.ts";
import type { Manifest, RouteModule } from "./manifest.ts";

interface File {
  path: string;
  folder: string; // as segments, with its groups: "/(app)/rooms/:id"
  name: string;
  module: RouteModule;
}

/** What the files of `routes/` say; what surrounds comes before what is surrounded. */
export function addFileRoutes<State>(
  compiler: Compiler<State>,
  base: string,
  { routes }: Manifest,
) {
  const files = Object.entries(routes).map(([path, module]) =>
    fileOf(path, module)
  );
  for (const file of files) {
    if (isSpecial(file)) addSurroundings(compiler, base, file);
  }
  for (const file of files) {
    if (!isSpecial(file)) addPage(compiler, base, file);
  }
}

const isSpecial = ({ name }: File) => name.startsWith("_");

function fileOf(path: string, module: RouteModule): File {
  const parts = path.replace(/\.\w+$/, "").split("/");
  const name = parts.pop()!;
  return { path, folder: parts.map(segmentOf).join("/"), name, module };
}

function addSurroundings<State>(
  compiler: Compiler<State>,
  base: string,
  { path, folder, name, module }: File,
) {
  const { default: component, handler, config } = module;
  const segment = compiler.at(base + folder);
  switch (name) {
    case "_app":
      return compiler.site.app = component;
    case "_404":
      return compiler.site.notFound = { component, handler, config };
    case "_layout":
      return segment.layout = { component, config: config ?? {} };
    case "_error":
      return segment.errorPage = { component, handler, config };
    case "_middleware":
      return segment.middlewares.push(...[handler ?? component].flat());
    default:
      throw new Error(`routes${path}: no such special file`);
  }
}

function addPage<State>(
  compiler: Compiler<State>,
  base: string,
  { folder, name, module }: File,
) {
  const { default: component, handler, config } = module;
  const page = name === "index" ? "" : `/${segmentOf(name)}`;
  const pattern = config?.routeOverride ?? urlPattern(folder + page);
  compiler.route(base + pattern, base + folder, { component, handler, config });
}

/** `[id]`, `[[id]]` and `[...path]` as URL patterns say them; an optional one brings its slash. */
function segmentOf(name: string): string {
  if (/^\[\[\w+\]\]$/.test(name)) return `:${name.slice(2, -2)}?`;
  return name.replace(/^\[\.\.\.(\w+)\]$/, ":$1*").replace(/\[(\w+)\]/g, ":$1");
}

function urlPattern(path: string): string {
  const segments = path.split("/").filter((segment) =>
    !/^\(.*\)$/.test(segment)
  );
  return segments.join("/").replace(/\/(:\w+)\?/g, "{/$1}?") || "/";
}
