import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Eight groups of an IPv6 address, without leading zeros. */
const groupsOf = (address: string): string[] => {
  // The URL parser writes every form of an address in the one canonical way.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
};

/** What a provider hands out at a time: the /24 of an IPv4 address, the /48 of an IPv6 one. */
export const surroundingsOf = (address: string): string => {
  const network = networkOf(address);
  const groups = network.split(':');
  return groups.length > 1 ? `${groups.slice(0, 3).join(':')}::/48` : network.replace(/\.\d+$/, '.0/24');
};

/** What one client can be held to: its IPv4 address, or the /64 of its IPv6 address, in which it has all of them. */
export const networkOf = (address: string): string => {
  const plain = address.replace(/%.*$/, '');
  const mapped = MAPPED.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
};
