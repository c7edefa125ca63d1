import { callbackRoutes } from "@medusa-uz/payment-ledger";
import { defineMiddlewares } from "@medusajs/framework/http";
import { answerOf, wireOf } from "../protocol/answer";

const PATHS = ["/hooks/click", "/hooks/click/prepare", "/hooks/click/complete"];

export default defineMiddlewares({
  // G1
  routes: callbackRoutes(PATHS, () => wireOf(answerOf(-8), {})),
});
