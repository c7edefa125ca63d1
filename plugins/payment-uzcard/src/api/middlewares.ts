import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { limitCardSteps } from "./rate-limit";
import { uzcardBody } from "./store/orders/[id]/uzcard/validators";

export default defineMiddlewares({
  routes: [
    // Medusa's parser would answer a malformed body itself, and rounds numbers.
    { matcher: "/hooks/uzcard/callback", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/uzcard/status", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/uzcard/bound/:invoice", methods: ["POST"], bodyParser: false },
    {
      matcher: "/store/orders/:id/uzcard",
      methods: ["GET", "POST"],
      middlewares: [
        limitCardSteps,
        authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      ],
    },
    {
      matcher: "/store/orders/:id/uzcard",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(uzcardBody)],
    },
  ],
});
