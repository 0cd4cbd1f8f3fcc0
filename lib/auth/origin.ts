import type { App } from "@/lib/app.ts";

/** Whether a page of ours sent this, as far as `Origin` says. Sockets are opened on its word. */
export function isOwnOrigin({ config }: App, headers: Headers): boolean {
  const origin = headers.get("origin") ?? "";
  if (config.url) return origin === config.url.origin;
  const url = URL.parse(origin);
  return url?.origin === origin && /^https?:$/.test(url.protocol) &&
    url.host === headers.get("host");
}

/** Where an address is configured no other name leads here, so nobody can make one up. */
export function isOwnHost({ config }: App, headers: Headers): boolean {
  return !config.url || headers.get("host") === config.url.host;
}
