import { relative } from "node:path";
import { listFiles } from "./sources.ts";

export interface OnTransformOptions {
  pluginName: string;
  filter: RegExp; // of whole paths
}

export interface OnTransformArgs {
  path: string;
  content: Uint8Array<ArrayBuffer>;
  readonly text: string;
  mode: "development" | "production";
}

export interface OnTransformResult {
  content: string | Uint8Array<ArrayBuffer>;
  path?: string; // another file than the one it was made from
}

export type TransformFn = (args: OnTransformArgs) => Given | Promise<Given>;
type Given = void | OnTransformResult | OnTransformResult[];

export interface Transform extends OnTransformOptions {
  callback: TransformFn;
}

/** What is served of `static/`: bytes by path below it. */
export async function readStatic(
  folder: string,
  transforms: Transform[],
  mode: OnTransformArgs["mode"],
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of listFiles(folder)) {
    files.set(path, await Deno.readFile(folder + path));
    for (const transform of transforms) {
      if (!transform.filter.test(folder + path)) continue;
      const args = argsFor(folder + path, files.get(path)!, mode);
      for (const made of [await transform.callback(args) ?? []].flat()) {
        const madePath = `/${relative(folder, made.path ?? args.path)}`;
        files.set(madePath, bytesOf(made.content));
      }
    }
  }
  return files;
}

function argsFor(
  path: string,
  content: Uint8Array<ArrayBuffer>,
  mode: OnTransformArgs["mode"],
): OnTransformArgs {
  return {
    path,
    content,
    mode,
    get text() {
      return new TextDecoder().decode(content);
    },
  };
}

const bytesOf = (content: string | Uint8Array<ArrayBuffer>) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
