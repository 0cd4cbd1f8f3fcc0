import { createHash } from "node:crypto";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { AssetFile, Encoding } from "@/lib/fresh/assets.ts";
import { listFiles } from "./sources.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const PACKED_ALREADY = /\.(ico|jpg|mp3|ogg|png|webp|woff2)$/;
const WORTH_PACKING = 256; // bytes

const FILES = "files";
export const GZIP = { level: 8 }; // of Deno's zlib the tightest, by one part in a hundred
const PACKERS = {
  br: promisify(brotliCompress),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, GZIP),
};

export const hashOf = (bytes: Uint8Array | string) =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 12);

/** Writes a file under its URL, and its packed forms where they are smaller. */
export async function writeAsset(
  outDir: string,
  url: string,
  bytes: Uint8Array,
  isPacked: boolean,
): Promise<AssetFile> {
  const path = FILES + url;
  const target = join(outDir, path);
  await Deno.mkdir(dirname(target), { recursive: true });
  await Deno.writeFile(target, bytes);

  const isWorthIt = isPacked && bytes.length >= WORTH_PACKING &&
    !PACKED_ALREADY.test(url);
  return {
    path,
    hash: hashOf(bytes),
    type: TYPES[extname(url)] ?? "application/octet-stream",
    encodings: isWorthIt ? await pack(target, bytes) : [],
    isImmutable: true,
  };
}

async function pack(target: string, bytes: Uint8Array): Promise<Encoding[]> {
  const written: Encoding[] = [];
  for (const encoding of ["br", "gzip"] as const) {
    const packed = await packOnce(`${target}.${encoding}`, encoding, bytes);
    if (packed.length < bytes.length) written.push(encoding);
  }
  return written;
}

// Names hold a hash of what is in them, so what an earlier build packed still holds.
async function packOnce(path: string, encoding: Encoding, bytes: Uint8Array) {
  try {
    return await Deno.readFile(path);
  } catch {
    const packed = await PACKERS[encoding](bytes);
    await Deno.writeFile(path, packed);
    return packed;
  }
}

/** Clears away what no build that is still served has written. */
export async function removeOthers(outDir: string, files: AssetFile[]) {
  const wanted = new Set(files.flatMap(({ path, encodings }) => [
    path,
    ...encodings.map((encoding) => `${path}.${encoding}`),
  ]));
  for (const below of listFiles(join(outDir, FILES))) {
    if (!wanted.has(FILES + below)) {
      await Deno.remove(join(outDir, FILES + below));
    }
  }
}
