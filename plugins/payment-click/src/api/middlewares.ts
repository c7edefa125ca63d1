import { callbackRoutes } from "@medusa-uz/payment-ledger";
import { defineMiddlewares } from "@medusajs/framework/http";
import { answerClick } from "../callbacks/answer-click";
import { answerOf, wireOf } from "../protocol/answer";

export default defineMiddlewares({
  routes: callbackRoutes(
    {
      "/hooks/click": answerClick("both"),
      "/hooks/click/prepare": answerClick("prepare"),
      "/hooks/click/complete": answerClick("complete"),
    },
    // G1
    () => wireOf(answerOf(-8), {}),
  ),
});
