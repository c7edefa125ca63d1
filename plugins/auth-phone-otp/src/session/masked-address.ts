import { isIPv4, isIPv6 } from "node:net";

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Enough to recognise one's own network by: 84.54.*.*, or the first two groups of an IPv6 address. */
export function maskedAddress(address: string | undefined): string | null {
  const plain = address?.replace(MAPPED, "") ?? "";
  if (isIPv4(plain)) {
    return `${plain.split(".").slice(0, 2).join(".")}.*.*`;
  }
  return isIPv6(plain) ? `${plain.split(":").slice(0, 2).join(":")}:*` : null;
}
