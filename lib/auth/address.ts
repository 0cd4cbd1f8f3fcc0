import type { App } from "@/lib/app.ts";
import { groupsOf, isAddress, plain } from "@/lib/networks.ts";

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
  while (isAddress(address) && config.trustsProxy(address) && hops.length > 0) {
    address = plain(hops.pop()!.trim());
  }
  const groups = groupsOf(address);
  return groups ? `${groups.slice(0, 4).join(":")}::/64` : address;
}
