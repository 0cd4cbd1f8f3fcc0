import { BlockList, isIP } from "node:net";

/** Whether an address belongs to one of the networks. */
export type Networks = (address: string) => boolean;

/** An address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [address, bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= BITS[family];
}

export function networks(list: string[]): Networks {
  const known = new BlockList();
  for (const text of list) {
    const [address, bits] = text.split("/");
    const family = isIP(address);
    known.addSubnet(address, Number(bits ?? BITS[family]), NAMES[family]);
  }
  return (address) => known.check(address, NAMES[isIP(address)]);
}

const BITS: Record<number, number> = { 4: 32, 6: 128 };
const NAMES: Record<number, "ipv4" | "ipv6"> = { 4: "ipv4", 6: "ipv6" };
