import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitRate } from "../../limit-rate";
import { validateBody, validateQuery } from "../../validate";
import {
  askBody,
  breakGlassBody,
  decideBody,
  dispenseBody,
  dispenseQuery,
  legalHoldBody,
  lineBody,
  nothing,
  packsQuery,
  periodQuery,
  pharmacistBody,
  queueQuery,
  revokeBody,
  tokenQuery,
} from "./validators";

/** A desk asks often. Medusa itself lets nobody but staff into /admin. */
const questions = limitRate(240);
const writes = limitRate(120);
/** It reads every event there is. */
const rarely = limitRate(6);

type Schema = Parameters<typeof validateBody>[0];

const get = (path: string, query: Schema = nothing): MiddlewareRoute => ({
  matcher: `/admin/prescriptions${path}`,
  methods: ["GET"],
  middlewares: [questions, validateQuery(query)],
});

const post = (path: string, body: Schema = nothing): MiddlewareRoute => ({
  matcher: `/admin/prescriptions${path}`,
  methods: ["POST"],
  middlewares: [path === "/verify" ? rarely : writes, validateBody(body)],
});

/** Limits and shapes of the pharmacists' routes. */
export const ADMIN_PRESCRIPTION_ROUTES: MiddlewareRoute[] = [
  get("", queueQuery),
  get("/statistics", periodQuery),
  get("/desk"),
  get("/packs", packsQuery),
  get("/pharmacists"),
  post("/pharmacists", pharmacistBody),
  post("/verify"),
  post("/claim-next"),
  get("/dispense", dispenseQuery),
  post("/dispense/:order_id", dispenseBody),
  get("/files/stream", tokenQuery),
  post("/:id/files/:file_id/token"),
  get("/:id"),
  get("/:id/events"),
  post("/:id/claim"),
  post("/:id/release"),
  post("/:id/extend"),
  post("/:id/lines", lineBody),
  post("/:id/decide", decideBody),
  post("/:id/ask", askBody),
  post("/:id/revoke", revokeBody),
  post("/:id/break-glass", breakGlassBody),
  post("/:id/legal-hold", legalHoldBody),
];
