import { Pieces } from "./pieces.ts";

/** A file that is served, with the encodings that were prepared for it. */
export interface AssetFile {
  path: string; // below the folder of the build
  type: string;
  hash: string;
  encodings: Encoding[];
  isImmutable: boolean;
}

export type Encoding = "br" | "gzip";

export interface Chunk {
  url: string;
  imports: string[]; // what it needs before it runs
}

/** What a build writes to `assets.json`. */
export interface Built {
  build: string;
  fingerprint: string; // of the sources
  boot: Chunk | null;
  reload: string | null;
  islands: Record<string, Chunk>;
  urls: Record<string, string>; // "/styles.css" → "/styles.1f2e3d4c.css"
  files: Record<string, AssetFile>; // by URL
  kept: Record<string, AssetFile>[]; // of the builds before, newest first
}

export const MANIFEST = "assets.json";

const NOTHING: Built = {
  build: "",
  fingerprint: "",
  boot: null,
  reload: null,
  islands: {},
  urls: {},
  files: {},
  kept: [],
};

/** The files of a build, indexed in memory and read once. */
export class Assets {
  readonly build: string;
  readonly boot: Chunk | null;
  readonly reload: string | null;
  readonly islands: Record<string, Chunk>;
  readonly pieces = new Pieces(); // they name its files

  #dir: string;
  #urls: Record<string, string>;
  #files: Map<string, AssetFile>;
  #bytes = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(built: Built, dir: string) {
    this.build = built.build;
    this.boot = built.boot;
    this.reload = built.reload;
    this.islands = built.islands;
    this.#dir = dir;
    this.#urls = built.urls;
    const generations = [...built.kept.toReversed(), built.files];
    this.#files = new Map(
      generations.flatMap((files) => Object.entries(files)),
    );
  }

  asset(path: string): string {
    return this.#urls[path] ?? path;
  }

  find(pathname: string): AssetFile | undefined {
    return this.#files.get(pathname);
  }

  read(
    { path }: AssetFile,
    encoding?: Encoding,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const name = encoding ? `${path}.${encoding}` : path;
    const known = this.#bytes.get(name);
    if (known) return known;

    const bytes = Deno.readFile(`${this.#dir}/${name}`);
    this.#bytes.set(name, bytes);
    bytes.catch(() => this.#bytes.delete(name));
    return bytes;
  }
}

export const NO_ASSETS = new Assets(NOTHING, "");

export async function readBuilt(dir: string): Promise<Built> {
  try {
    return JSON.parse(await Deno.readTextFile(`${dir}/${MANIFEST}`));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return NOTHING;
    throw error;
  }
}
