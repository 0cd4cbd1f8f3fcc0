import { isIP } from "node:net";
import type { App } from "@/lib/app.ts";

/**
 * Whose attempts are counted together: an IPv4 address, or the /64 that somebody with IPv6 has to
 * themselves. What a client says of itself counts only through a proxy that was named as trusted.
 */
export function clientAddress(
  { config }: App,
  headers: Headers,
  { remoteAddr }: Deno.ServeHandlerInfo,
): string {
  let address = "hostname" in remoteAddr ? plain(remoteAddr.hostname) : "";
  const hops = headers.get("x-forwarded-for")?.split(",") ?? [];
  while (isIP(address) && config.trustsProxy(address) && hops.length > 0) {
    address = plain(hops.pop()!.trim());
  }
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** Without brackets; an IPv4 address in IPv6's clothes is an IPv4 address. */
const plain = (address: string) =>
  address.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");

function networkOf(address: string): string {
  const { hostname } = new URL(`http://[${address.split("%")[0]}]`);
  const [head, tail] = hostname.slice(1, -1).split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":") + "::/64";
}
