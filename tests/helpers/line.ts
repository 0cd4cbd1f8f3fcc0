import { defaults, type TransportName } from "@/lib/config.ts";
import { type Handler, listen } from "@/lib/web/listen.ts";

/** A server with one answer to everything. */
export async function serve(transport: TransportName, handler: Handler) {
  const address = { host: "127.0.0.1", port: 0 };
  const { url, stop } = await listen(
    { ...defaults, ...address, transport },
    handler,
  );
  return { url, [Symbol.asyncDispose]: stop };
}

/** A line of one's own, on which one may say anything. */
export async function call(url: string) {
  const { hostname, port } = new URL(url);
  const line = await Deno.connect({ hostname, port: Number(port) });
  const buffer = new Uint8Array(64 * 1_024);
  return {
    say: (text: string) => line.write(new TextEncoder().encode(text)),
    async hear(): Promise<string> {
      const count = await line.read(buffer);
      return new TextDecoder().decode(buffer.subarray(0, count ?? 0));
    },
    [Symbol.dispose]: () => line.close(),
  };
}
