import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/**
 * Makes `req.ip` the visitor: the nearest address in `X-Forwarded-For` that is none of our proxies. Medusa itself
 * believes one hop from anybody, so that whoever reaches the port could name any address.
 *
 * @param proxies addresses, networks (10.0.0.0/8), `loopback`, `linklocal` or `uniquelocal`
 */
export function believeProxies(proxies: string[]) {
  return (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    if (req.app.get("trust proxy") !== proxies) {
      req.app.set("trust proxy", proxies);
    }
    next();
  };
}
