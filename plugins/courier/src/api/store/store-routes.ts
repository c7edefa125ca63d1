import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { limitRate } from "../limit-rate";
import { validateQuery } from "../validate";
import { nothing } from "../courier/validators";

/** A page without streams asks every few seconds. */
const questions = limitRate(240);

const get = (
  matcher: string,
  ...before: MiddlewareRoute["middlewares"] & object
): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [...before, questions, validateQuery(nothing)],
});

const whoAsks = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true });

/** What anybody with a code, and the owner of an order, may ask. */
export const STORE_ROUTES: MiddlewareRoute[] = [
  get("/store/tracking/:code"),
  get("/store/tracking/:code/events"),
  get("/store/orders/:id/delivery", whoAsks),
  get("/store/orders/:id/delivery/events", whoAsks),
];
