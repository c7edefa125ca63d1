import ipaddr from "ipaddr.js";

/**
 * Whom an address is counted as: an IPv4 address alone, an IPv6 address by its /64, because one home or phone has all of
 * that. An IPv4 address written as IPv6 is the same caller.
 */
export function networkOf(address: string | undefined): string {
  if (!address || !ipaddr.isValid(address)) {
    return "unknown";
  }
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(":")
    : parsed.toString();
}
