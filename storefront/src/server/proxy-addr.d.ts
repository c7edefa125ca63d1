/** Express's own reader of X-Forwarded-For, which comes without types. */
declare module "proxy-addr" {
  type Asked = { socket: { remoteAddress?: string }; headers: Record<string, unknown> };
  type Trust = (address: string, hop: number) => boolean;
  function proxyAddr(request: Asked, trust: Trust): string | undefined;
  namespace proxyAddr {
    /** @throws TypeError for what is no address, subnet or known name */
    function compile(trusted: string[]): Trust;
  }
  export = proxyAddr;
}
