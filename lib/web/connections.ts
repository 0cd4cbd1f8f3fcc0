import type { Config } from "@/lib/config.ts";
import { logger } from "@/lib/logging.ts";

const ENOUGH_FILES = 65_536;
const RESERVED_FILES = 1_024; // for the store, static files, and connections that are being refused

/**
 * Connections that wait to be accepted. A restart brings everybody back in one moment, and whoever
 * finds no place tries again after a whole second. The system may allow fewer.
 */
export const MAX_WAITING = 16_384;

const log = logger("web");

/**
 * Allows no more connections than there may be files: a server of node:http that runs out of them
 * never accepts anybody again. To be asked before the store opens its own.
 */
export function boundConnections(config: Config): Config {
  if (config.transport === "native") return config;
  const files = countFreeFiles(ENOUGH_FILES);
  if (files < ENOUGH_FILES) log.warn(FEW_FILES, { files });
  const maxConnections = Math.max(files - RESERVED_FILES, files >> 2);
  return { ...config, maxConnections };
}

const FEW_FILES = "Parley may open {files} files, and a connection is one. " +
  "Allow it 65536 (ulimit -n, LimitNOFILE).";

/** How many files may be opened, as far as `enough`: no permission says it, so it is tried. */
function countFreeFiles(enough: number): number {
  const files: Deno.FsFile[] = [];
  try {
    while (files.length < enough) files.push(Deno.openSync(SOME_FILE));
  } catch {
    // That was one too many.
  }
  for (const file of files) file.close();
  return files.length;
}

const SOME_FILE = new URL(import.meta.url);
