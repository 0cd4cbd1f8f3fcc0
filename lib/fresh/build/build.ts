import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type AssetFile,
  type Built,
  MANIFEST,
  readBuilt,
} from "@/lib/fresh/assets.ts";
import { islandName } from "@/lib/fresh/manifest.ts";
import { manifestSource } from "./generate.ts";
import { hashOf, removeOthers, writeAsset } from "./output.ts";
import { fingerprint, listModules } from "./sources.ts";
import { readStatic, type Transform } from "./static.ts";

export interface BuildPlan {
  root: string;
  outDir: string;
  mode: "development" | "production";
  transforms: Transform[];
}

const KEPT_BUILDS = 2; // tabs that are still open may ask for their files

export async function isUpToDate(plan: BuildPlan): Promise<boolean> {
  return (await readBuilt(plan.outDir)).fingerprint === stampOf(plan);
}

const stampOf = ({ root, mode }: BuildPlan) => `${mode} ${fingerprint(root)}`;

/** Writes `fresh.gen.ts`, and what browsers load into the output folder. */
export async function build(plan: BuildPlan): Promise<void> {
  const islands = await generate(plan.root);
  const stamp = stampOf(plan); // before reading: what changes meanwhile is stale
  const before = await readBuilt(plan.outDir);

  const chunks = await writeChunks(plan, islands);
  const statics = await writeStatic(plan);
  if (plan.mode === "production") await writeServer(plan);
  const files = { ...chunks.files, ...statics.files };
  const built: Built = {
    build: hashOf(Object.keys(files).sort().join("\n")),
    fingerprint: stamp,
    boot: chunks.boot,
    reload: chunks.reload,
    islands: chunks.islands,
    urls: statics.urls,
    files,
    kept: [],
  };
  built.kept = keptAfter(before, built);

  await Deno.writeTextFile(join(plan.outDir, MANIFEST), JSON.stringify(built));
  const kept = [files, ...built.kept].flatMap((some) => Object.values(some));
  await removeOthers(plan.outDir, kept);
}

/** Brings `fresh.gen.ts` up to date and tells the islands' paths. */
export async function generate(root: string): Promise<string[]> {
  const islands = listModules(join(root, "islands"));
  const text = manifestSource(listModules(join(root, "routes")), islands);
  const path = join(root, "fresh.gen.ts");
  if (await readOrEmpty(path) !== text) await Deno.writeTextFile(path, text);
  return islands;
}

async function writeChunks({ root, outDir, mode }: BuildPlan, paths: string[]) {
  const { bundle } = await import("./bundle.ts"); // heavy, and often not needed
  const isForDevelopment = mode === "development";
  const entries = Object.fromEntries(
    paths.map((path) => [islandName(path), join(root, "islands", path)]),
  );
  const { files: outputs, chunks } = await bundle(
    root,
    entries,
    isForDevelopment,
  );
  const files: Record<string, AssetFile> = {};
  for (const { path, contents } of outputs) {
    files[path] = await writeAsset(outDir, path, contents, !isForDevelopment);
  }
  const { "fresh-boot": boot, "fresh-reload": reload, ...islands } = chunks;
  return { files, boot, reload: reload?.url ?? null, islands };
}

/** Where there is a program to start; a site may be served by another. */
async function writeServer({ root, outDir }: BuildPlan) {
  if (!existsSync(join(root, "main.ts"))) return;
  const { bundleServer } = await import("./server.ts"); // heavy, too
  await bundleServer(root, outDir);
}

/** Each file under its own name, and for ever under one with its hash. */
async function writeStatic({ root, outDir, mode, transforms }: BuildPlan) {
  const files: Record<string, AssetFile> = {};
  const urls: Record<string, string> = {};
  const contents = await readStatic(join(root, "static"), transforms, mode);
  for (const [path, bytes] of contents) {
    const url = path.replace(/(\.\w+)?$/, `.${hashOf(bytes)}$1`);
    urls[path] = url;
    files[url] = await writeAsset(outDir, url, bytes, mode === "production");
    files[path] = { ...files[url], isImmutable: false };
  }
  return { files, urls };
}

function keptAfter(before: Built, now: Built): Built["kept"] {
  if (before.build === now.build || before.build === "") return before.kept;
  const immutable = Object.entries(before.files)
    .filter(([, file]) => file.isImmutable);
  return [Object.fromEntries(immutable), ...before.kept].slice(0, KEPT_BUILDS);
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
