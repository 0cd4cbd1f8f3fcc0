import { Assets, readBuilt } from "./assets.ts";
import { registerIslands } from "./islands.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { speakOf } from "./page_state.ts";

/** Where an App finds its file routes, its islands and what was built from them. */
export interface Source {
  root: string;
  manifest?: Manifest;
}

export interface Site {
  manifest: Manifest;
  assets: Assets;
}

const PROJECT = decodeURIComponent(new URL("../..", import.meta.url).pathname);
const NO_ROUTES: Manifest = { routes: {}, islands: {} };

export const projectSource: Source = { root: PROJECT };

export async function openSite(
  { root, manifest }: Source,
  hasFileRoutes: boolean,
): Promise<Site> {
  const found = manifest ?? (hasFileRoutes ? await readManifest() : NO_ROUTES);
  const dir = `${root}/_fresh`;
  const assets = new Assets(await readBuilt(dir), dir);

  registerIslands(found.islands);
  speakOf(assets);
  return { manifest: found, assets };
}
