import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { chargeBody, refundBody, releaseBody } from "./admin/ledger/attempts/validators";
import { paymentsQuery } from "./admin/ledger/payments/validators";
import { refuseCancelOfPaidOrder } from "./admin/orders-cancel";
import { chargeThroughLedger, refundThroughLedger } from "./admin/payments-transfer";
import { limitPaymentQuestions } from "./rate-limit";
import { paymentBody } from "./store/orders/[id]/payment/validators";

export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/orders/:id/payment",
      methods: ["GET", "POST"],
      middlewares: [
        limitPaymentQuestions,
        authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      ],
    },
    {
      matcher: "/store/orders/:id/payment",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(paymentBody)],
    },
    {
      matcher: "/admin/orders/:id/cancel",
      methods: ["POST"],
      middlewares: [refuseCancelOfPaidOrder],
    },
    {
      matcher: "/admin/payments/:id/capture",
      methods: ["POST"],
      middlewares: [chargeThroughLedger],
    },
    {
      matcher: "/admin/payments/:id/refund",
      methods: ["POST"],
      middlewares: [refundThroughLedger],
    },
    {
      matcher: "/admin/ledger/attempts/:id/refunds",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(refundBody)],
    },
    {
      matcher: "/admin/ledger/attempts/:id/charge",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(chargeBody)],
    },
    {
      matcher: "/admin/ledger/attempts/:id/release",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(releaseBody)],
    },
    // Medusa itself lets nobody but staff into /admin.
    {
      matcher: "/admin/ledger/payments",
      methods: ["GET"],
      middlewares: [validateQuery(paymentsQuery)],
    },
  ],
});

/** Medusa's own query validation is about fields of entities; these routes have plain parameters. */
function validateQuery(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.query);
    if (!read.success) {
      const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
      return next(new MedusaError(MedusaError.Types.INVALID_DATA, wrong));
    }
    req.validatedQuery = read.data as Record<string, unknown>;
    next();
  };
}
