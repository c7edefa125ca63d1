import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { callerOf, phoneKey } from "./caller";
import type { Counters, Wait } from "./counters";
import { refusal } from "./refusal";
import { limitsOf } from "./which-limits";

const PHONE_OF_CART = `select coalesce(s.phone, b.phone, c.phone) as phone from cart
  left join cart_address s on s.id = cart.shipping_address_id
  left join cart_address b on b.id = cart.billing_address_id
  left join customer c on c.id = cart.customer_id
  where cart.id = ?`;

/**
 * Refuses the calls of whoever makes too many: 429, `Retry-After`, and a text in the caller's language.
 *
 * @param secret keys the counters of phones
 */
export function guardAgainstFloods(counters: Counters, secret: string) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    // Not originalUrl: "/auth/user/emailpass#x" and "http://x/auth/user/emailpass" reach the route as well.
    const path = (req.baseUrl + req.path).replace(/\/+/g, "/");
    const limits = limitsOf({ method: req.method, path, contentType: req.headers["content-type"] });
    const caller = staffOf(req) ?? callerOf(req.ip);
    const waits: Wait[] = await Promise.all(limits.map((limit) => counters.count(limit, caller)));
    if (limits.includes("orders") && Math.max(...waits) === 0) {
      waits.push(await waitOfPhone(req, path));
    }
    const wait = Math.max(0, ...waits);
    if (wait > 0) {
      res
        .set("Retry-After", String(wait))
        .status(429)
        .json(refusal(wait, languagesOf(req)));
      return;
    }
    if (limits.includes("sign_in") && !path.toLowerCase().startsWith("/store/auth/code")) {
      forgiveSignIn(res, caller);
    }
    next();
  };

  /** One phone that orders from many addresses. */
  async function waitOfPhone(req: MedusaRequest, path: string): Promise<Wait> {
    const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw<{ rows: { phone: string | null }[] }>(PHONE_OF_CART, [
      decoded(path.split("/")[3]!),
    ]);
    const key = phoneKey(rows[0]?.phone ?? "", secret);
    return key ? counters.count("orders", key) : 0;
  }

  /** Only what fails uses the limit up. A right password that still wants an authenticator's code is half a success. */
  function forgiveSignIn(res: MedusaResponse, caller: string) {
    const json = res.json.bind(res);
    res.json = (body: unknown) => {
      const { token, access_token, mfa_required } = (body ?? {}) as Record<string, unknown>;
      if (res.statusCode < 300 && (token ?? access_token) && !mfa_required) {
        counters.forgive("sign_in", caller).catch(() => undefined);
      }
      return json(body);
    };
  }
}

/** As Express gives it to the route. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Staff behind one office address are counted each for themselves. */
function staffOf(req: MedusaRequest): string | null {
  const { auth_context: signedIn } = req as Partial<AuthenticatedMedusaRequest>;
  return signedIn && signedIn.actor_type !== "customer" && signedIn.actor_id
    ? signedIn.actor_id
    : null;
}

function languagesOf(req: MedusaRequest): string | undefined {
  return (req as { locale?: string }).locale ?? req.headers["accept-language"];
}
