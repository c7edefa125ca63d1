import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitRate } from "../../limit-rate";
import { validateBody, validateQuery } from "../../validate";
import {
  assignBody,
  correctionBody,
  courierBody,
  courierChangeBody,
  dayQuery,
  deliveriesQuery,
  handInBody,
  nothing,
  periodQuery,
  reasonBody,
  rescheduleBody,
} from "./validators";

/** A board asks often; nobody writes often. Medusa itself lets nobody but staff into /admin. */
const questions = limitRate(240);
const writes = limitRate(120);

type Schema = Parameters<typeof validateBody>[0];

const get = (path: string, query: Schema = nothing): MiddlewareRoute => ({
  matcher: `/admin/courier/${path}`,
  methods: ["GET"],
  middlewares: [questions, validateQuery(query)],
});

const post = (path: string, body: Schema = nothing): MiddlewareRoute => ({
  matcher: `/admin/courier/${path}`,
  methods: ["POST"],
  middlewares: [writes, validateBody(body)],
});

/** Limits and shapes of the operator's routes. */
export const ADMIN_ROUTES: MiddlewareRoute[] = [
  get("deliveries", deliveriesQuery),
  get("deliveries/:id"),
  ...["unassign", "cancel", "retry", "return", "unlock", "attend", "cash-arrived"].map((action) =>
    post(`deliveries/:id/${action}`, reasonBody),
  ),
  post("deliveries/:id/reschedule", rescheduleBody),
  get("deliveries/:id/proof/:proof_id"),
  get("board"),
  post("assign", assignBody),
  get("couriers"),
  post("couriers", courierBody),
  post("couriers/:id", courierChangeBody),
  post("couriers/:id/sign-in-link"),
  post("couriers/:id/sign-out"),
  get("positions"),
  get("cash", dayQuery),
  post("cash/hand-in", handInBody),
  post("cash/correction", correctionBody),
  get("performance", periodQuery),
];
