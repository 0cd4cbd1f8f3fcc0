import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Import {
  from: string; // path below the root
  to: string; // the same, or the bare name of a package
  as: string; // how it was written
  isType: boolean; // gone once compiled
}

interface Dependency {
  specifier: string;
  code?: { specifier: string };
  type?: { specifier: string };
}

interface Graph {
  modules: { specifier: string; dependencies?: Dependency[] }[];
}

/** Every import of the program below `root`, as Deno itself resolves them. */
export async function readImports(
  root: string,
  config: string,
): Promise<Import[]> {
  const base = pathToFileURL(root).href + "/";
  const { modules } = await readGraph(root, config);
  return modules.filter(({ specifier }) => specifier.startsWith(base))
    .flatMap(({ specifier, dependencies = [] }) =>
      dependencies.map((dependency) => ({
        from: specifier.slice(base.length),
        to: target(dependency, root),
        as: dependency.specifier,
        isType: !dependency.code,
      }))
    );
}

async function readGraph(root: string, config: string): Promise<Graph> {
  const entry = await Deno.makeTempFile({ suffix: ".ts" });
  const imports = modulesBelow(root).map((path) =>
    `import ${JSON.stringify(pathToFileURL(path).href)};\n`
  );
  await Deno.writeTextFile(entry, imports.join(""));
  const command = new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "--config", config, entry],
  });
  const { stdout } = await command.output();
  await Deno.remove(entry);
  return JSON.parse(new TextDecoder().decode(stdout));
}

const FOLDERS = ["components", "islands", "lib", "routes"];

const modulesBelow = (root: string): string[] =>
  [...Deno.readDirSync(root)].flatMap(({ isFile, name }) => {
    const path = join(root, name);
    if (isFile) return isModule(name) ? [path] : [];
    return FOLDERS.includes(name) ? walk(path) : [];
  });

export const walk = (folder: string): string[] =>
  [...Deno.readDirSync(folder)].flatMap(({ isDirectory, name }) => {
    const path = join(folder, name);
    return isDirectory ? walk(path) : isModule(name) ? [path] : [];
  });

const isModule = (name: string) => /\.tsx?$/.test(name);

function target({ specifier, code, type }: Dependency, root: string): string {
  const url = (code ?? type)?.specifier ?? specifier;
  if (!url.startsWith("file:")) return packageName(url);
  return relative(root, fileURLToPath(url));
}

/** `npm:/preact@10.29.8/hooks` → `preact` */
const packageName = (url: string) =>
  url.replace(/^npm:\/?/, "").match(/^(@[^/]+\/)?[^@/]+/)?.[0] ?? url;
