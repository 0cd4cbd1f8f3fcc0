import type { App } from "@/lib/app.ts";

/** Whether a page of ours sent this, as far as `Origin` says. Sockets are opened on its word. */
export function isOwnOrigin({ config }: App, headers: Headers): boolean {
  const origin = headers.get("origin");
  if (config.url) return origin === config.url.origin;
  const host = headers.get("host");
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Where an address is configured no other name leads here, so nobody can make one up. */
export function isOwnHost({ config }: App, headers: Headers): boolean {
  return !config.url || headers.get("host") === config.url.host;
}
