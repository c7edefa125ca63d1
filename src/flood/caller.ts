import { createHmac } from "node:crypto";
import ipaddr from "ipaddr.js";

/**
 * Whom an address stands for: an IPv4 address alone, an IPv6 address by its /64, because one home or one phone has all
 * of it. An IPv4 address written as IPv6 is the same caller.
 */
export function callerOf(address: string | undefined): string {
  if (!address || !ipaddr.isValid(address)) {
    return "unknown";
  }
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4"
    ? parsed.toString()
    : (parsed as ipaddr.IPv6).parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(":");
}

/** A phone as a counter knows it: whatever way its nine digits are written, and not readable in the store of counters. */
export function phoneKey(phone: string, secret: string): string | null {
  const digits = phone.replace(/\D/g, "").slice(-9);
  return digits.length === 9
    ? createHmac("sha256", secret).update(`flood:${digits}`).digest("base64url").slice(0, 22)
    : null;
}
