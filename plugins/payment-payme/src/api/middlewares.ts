import { callbackRoutes } from "@medusa-uz/payment-ledger";
import { defineMiddlewares } from "@medusajs/framework/http";
import { envelopeOf } from "../protocol/envelope";
import { notPost } from "../protocol/errors";

export default defineMiddlewares({
  routes: callbackRoutes(["/hooks/payme"], () => envelopeOf(null, { error: notPost() })),
});
