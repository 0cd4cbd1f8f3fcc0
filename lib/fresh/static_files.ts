import type { AssetFile, Assets, Encoding } from "./assets.ts";
import { type Context, SITE } from "./context.ts";
import type { Middleware } from "./types.ts";

/** Answers for built files; whatever else passes by without a look at the disk. */
export function staticFiles<State>(): Middleware<State> {
  return (ctx) => {
    const { pathname } = ctx.url;
    const { basePath } = ctx.config;
    const assets = ctx[SITE].assets;
    const file = assets.find(
      basePath ? pathname.slice(basePath.length) : pathname,
    );
    if (!file) return ctx.next();

    const isRead = ctx.req.method === "GET" || ctx.req.method === "HEAD";
    return isRead ? serve(ctx, assets, file) : ctx.next();
  };
}

async function serve<State>(
  ctx: Context<State>,
  assets: Assets,
  file: AssetFile,
) {
  const request = ctx.req.headers;
  const range = request.get("range");
  const encoding = range
    ? undefined
    : bestEncoding(request.get("accept-encoding"), file);
  const headers = headersOf(file, encoding);
  const tag = headers.get("etag")!;

  if (names(request.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers });
  }

  const bytes = await assets.read(file, encoding);
  const isCurrent = (request.get("if-range") ?? tag) === tag;
  if (range && isCurrent) return part(bytes, range, headers);

  headers.set("content-length", String(bytes.length));
  return new Response(bytes, { headers });
}

function headersOf(file: AssetFile, encoding?: Encoding): Headers {
  const headers = new Headers({
    "content-type": file.type,
    "etag": `"${encoding ? `${file.hash}-${encoding}` : file.hash}"`,
    "cache-control": file.isImmutable
      ? "public, max-age=31536000, immutable"
      : "no-cache",
    "accept-ranges": "bytes",
    "vary": "Accept-Encoding",
  });
  if (encoding) headers.set("content-encoding", encoding);
  return headers;
}

function bestEncoding(
  accepted: string | null,
  { encodings }: AssetFile,
): Encoding | undefined {
  const refused = /;\s*q=0(\.0*)?$/;
  const offers = (accepted ?? "").split(",").map((offer) => offer.trim())
    .filter((offer) => !refused.test(offer))
    .map((offer) => offer.split(";", 1)[0].trim().toLowerCase());
  return encodings.find((encoding) => offers.includes(encoding));
}

function names(list: string | null, tag: string): boolean {
  if (list === null) return false;
  return list.split(",").some((item) =>
    item.trim().replace(/^W\//, "") === tag
  ) ||
    list.trim() === "*";
}

/** One range; several, or what is no range at all, bring the whole file. */
function part(
  bytes: Uint8Array<ArrayBuffer>,
  range: string,
  headers: Headers,
): Response {
  const size = bytes.length;
  const asked = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/.exec(range);
  if (!asked) return new Response(bytes, { headers });

  const [, first, last, length] = asked;
  const start = first ? Number(first) : Math.max(0, size - Number(length));
  const end = last ? Math.min(Number(last), size - 1) : size - 1;
  if (last && Number(last) < start) return new Response(bytes, { headers });
  if (start >= size) {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }

  headers.set("content-range", `bytes ${start}-${end}/${size}`);
  headers.set("content-length", String(end - start + 1));
  return new Response(bytes.subarray(start, end + 1), { status: 206, headers });
}
