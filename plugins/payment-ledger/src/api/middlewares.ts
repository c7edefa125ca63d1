import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { fiscalRoutes } from "./admin/fiscal/middlewares";
import {
  chargeBody,
  receiptBody,
  refundBody,
  releaseBody,
} from "./admin/ledger/attempts/validators";
import { attentionBody, attentionQuery } from "./admin/ledger/attention/validators";
import { differencesQuery, exportQuery, resolveBody } from "./admin/ledger/differences/validators";
import { paymentsQuery } from "./admin/ledger/payments/validators";
import { reconcileBody, reconciliationsQuery } from "./admin/ledger/reconciliations/validators";
import { totalsQuery } from "./admin/ledger/totals/validators";
import { refuseCancelOfPaidOrder } from "./admin/orders-cancel";
import { chargeThroughLedger, refundThroughLedger } from "./admin/payments-transfer";
import { limitPaymentQuestions } from "./rate-limit";
import { validateQuery } from "./validate-query";
import { paymentBody } from "./store/orders/[id]/payment/validators";

export default defineMiddlewares({
  routes: [
    ...fiscalRoutes,
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
    {
      matcher: "/admin/ledger/attempts/:id/receipt",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(receiptBody)],
    },
    // Medusa itself lets nobody but staff into /admin.
    {
      matcher: "/admin/ledger/payments",
      methods: ["GET"],
      middlewares: [validateQuery(paymentsQuery)],
    },
    {
      matcher: "/admin/ledger/totals",
      methods: ["GET"],
      middlewares: [validateQuery(totalsQuery)],
    },
    {
      matcher: "/admin/ledger/attention",
      methods: ["GET"],
      middlewares: [validateQuery(attentionQuery)],
    },
    {
      matcher: "/admin/ledger/attention/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(attentionBody)],
    },
    {
      matcher: "/admin/ledger/reconciliations",
      methods: ["GET"],
      middlewares: [validateQuery(reconciliationsQuery)],
    },
    {
      matcher: "/admin/ledger/reconciliations",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(reconcileBody)],
    },
    {
      matcher: "/admin/ledger/differences",
      methods: ["GET"],
      middlewares: [validateQuery(differencesQuery)],
    },
    {
      matcher: "/admin/ledger/differences/export",
      methods: ["GET"],
      middlewares: [validateQuery(exportQuery)],
    },
    {
      matcher: "/admin/ledger/differences/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(resolveBody)],
    },
  ],
});
