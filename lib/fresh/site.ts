import { Assets, readBuilt } from "./assets.ts";
import { registerIslands } from "./islands.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { speakOf } from "./page_state.ts";

/** Where an App finds its file routes, its islands and what was built from them. */
export interface Source {
  root: string;
  outDir: string;
  manifest?: Manifest;
}

export interface Site {
  manifest: Manifest;
  assets: Assets;
}

const PROJECT = `${import.meta.dirname}/../..`;
const NO_ROUTES: Manifest = { routes: {}, islands: {} };

export const projectSource: Source = {
  root: PROJECT,
  outDir: `${PROJECT}/_fresh`,
};

export async function openSite(
  { outDir, manifest }: Source,
  hasFileRoutes: boolean,
): Promise<Site> {
  const found = manifest ?? (hasFileRoutes ? await readManifest() : NO_ROUTES);
  const assets = new Assets(await readBuilt(outDir), outDir);

  registerIslands(found.islands);
  speakOf(assets);
  return { manifest: found, assets };
}
