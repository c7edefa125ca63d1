const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a picture lies with the shop's own backend. Addresses are stored whole, so those written while the shop ran on
 * this machine keep its old port; no shopper could ever load them as they are.
 */
export function isOwnPicture(address: URL, ownOrigins: string[]): boolean {
  return (
    address.pathname.startsWith("/static/") &&
    (ownOrigins.includes(address.origin) || LOOPBACK.has(address.hostname))
  );
}
