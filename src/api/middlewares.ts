import { defineMiddlewares } from "@medusajs/framework/http";
import { keepOrdersOfAccounts } from "../accounts/keep-orders-of-accounts";
import { readEnvironment } from "../env";
import { believeProxies } from "../flood/client-address";
import { Counters } from "../flood/counters";
import { guardAgainstFloods } from "../flood/guard";
import { limitRate } from "./limit-rate";

const env = readEnvironment(process.env);
const counters = new Counters(env.LIMITS, env.REDIS_URL);

export default defineMiddlewares({
  routes: [
    {
      // Before every route of the shop and its plugins, after Medusa has found out who asks.
      matcher: "/",
      middlewares: [
        believeProxies(env.TRUST_PROXY),
        guardAgainstFloods(counters, env.COOKIE_SECRET),
      ],
    },
    { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [keepOrdersOfAccounts] },
    { matcher: "/ready", methods: ["GET"], middlewares: [limitRate] },
    { matcher: "/metrics", methods: ["GET"], middlewares: [limitRate] },
  ],
});
