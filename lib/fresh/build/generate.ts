/** The text of `fresh.gen.ts` for these files; names come from paths, so that changes stay apart. */
export function manifestSource(routes: string[], islands: string[]): string {
  const names = new Set<string>();
  const routeNames = routes.map((path) => nameFor(`routes${path}`, names));
  const islandNames = islands.map((path) => nameFor(`islands${path}`, names));

  return `// Written by the build from the files of routes/ and islands/. Do not edit.
// deno-fmt-ignore-file
${imports("routes", routes, routeNames)}${
    imports("islands", islands, islandNames)
  }
export const manifest = {
  routes: {${entries(routes, routeNames)}},
  islands: {${entries(islands, islandNames)}},
};
`;
}

function nameFor(path: string, taken: Set<string>): string {
  const base = path.replace(/\.\w+$/, "").replace(/\W+/g, "_");
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
  taken.add(name);
  return name;
}

function imports(folder: string, paths: string[], names: string[]): string {
  return paths.map((path, i) =>
    `import * as ${names[i]} from "./${folder}${path}";\n`
  ).join("");
}

function entries(paths: string[], names: string[]): string {
  const lines = paths.map((path, i) => `    "${path}": ${names[i]},\n`);
  return lines.length ? `\n${lines.join("")}  ` : "";
}
