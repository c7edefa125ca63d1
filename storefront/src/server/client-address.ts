import proxyAddr from "proxy-addr";

type Asked = { socket: { remoteAddress?: string }; headers: Record<string, unknown> };

/**
 * Tells whose request it is: the last address in `X-Forwarded-For` that is none of the proxies we trust, or the other
 * end of the connection. Whoever connects from elsewhere cannot pretend to be somebody else. Blank when nobody knows.
 *
 * @param trustProxy addresses, subnets, `loopback`, `linklocal`, `uniquelocal`, parted by commas; `loopback` unless told
 * @throws TypeError for anything else, when the server starts
 */
export function addressReader(trustProxy = ""): (request: Asked) => string {
  const trusted = (trustProxy.trim() || "loopback").split(",").map((part) => part.trim());
  const trust = proxyAddr.compile(trusted);
  return (request) => plain(proxyAddr(request, trust));
}

/** `::ffff:10.0.0.1` is 10.0.0.1; what is no address at all is blank. */
function plain(address = ""): string {
  const bare = address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  return /^[\da-f.:]{2,45}$/i.test(bare) ? bare : "";
}
