import { callbackRoutes } from "@medusa-uz/payment-ledger";
import { defineMiddlewares } from "@medusajs/framework/http";
import { answerPayme } from "../callbacks/answer-payme";
import { envelopeOf } from "../protocol/envelope";
import { notPost } from "../protocol/errors";

export default defineMiddlewares({
  routes: callbackRoutes({ "/hooks/payme": answerPayme }, () =>
    envelopeOf(null, { error: notPost() }),
  ),
});
