// Without Node's own, which takes 15 ms to load, at every start.

/** Whether an address belongs to one of the networks. */
export type Networks = (address: string) => boolean;

/** An address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [address, length, ...more] = text.split("/");
  const bits = bitsOf(address);
  if (bits === null || more.length > 0) return false;
  if (length === undefined) return true;
  return /^\d{1,3}$/.test(length) && Number(length) <= bits.length;
}

export function networks(list: string[]): Networks {
  const known = list.map((text) => {
    const [address, length] = text.split("/");
    const bits = bitsOf(address)!;
    return { size: bits.length, prefix: bits.slice(0, Number(length ?? 128)) };
  });
  if (known.length === 0) return () => false;
  return (address) => {
    const bits = bitsOf(plain(address));
    return bits !== null &&
      known.some(({ size, prefix }) =>
        bits.length === size && bits.startsWith(prefix)
      );
  };
}

/** Without brackets; an IPv4 address in IPv6's clothes is an IPv4 address. */
export const plain = (address: string) =>
  address.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");

export const isAddress = (text: string): boolean =>
  IPV4.test(text) || groupsOf(text) !== null;

/** The eight groups of an IPv6 address, null of anything else. */
export function groupsOf(text: string): string[] | null {
  const [address] = text.split("%"); // after it comes a cable of that machine
  if (!address.includes(":") || !/^[\da-f:.]+$/i.test(address)) return null;
  const url = URL.parse(`http://[${address}]`);
  if (!url) return null;
  const [head, tail] = url.hostname.slice(1, -1).split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after];
}

const IPV4 = /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/;

/** As zeros and ones: 32 of them, or 128 of IPv6. Null when it is no address. */
function bitsOf(address: string): string | null {
  if (IPV4.test(address)) {
    return address.split(".").map((part) => binary(Number(part), 8)).join("");
  }
  const groups = groupsOf(address);
  return groups &&
    groups.map((group) => binary(parseInt(group, 16), 16)).join("");
}

const binary = (value: number, digits: number) =>
  value.toString(2).padStart(digits, "0");
