import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { limitRate } from "../../limit-rate";

/** A carrier reports a few changes of each parcel. */
const reports = limitRate(600);

/**
 * Medusa's access log writes a request's original address when it is answered: from here on it has no secret, whatever
 * slip is in the path.
 */
function maskSecret(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.originalUrl = "/hooks/carriers/***";
  next();
}

/** Before the routes that carriers report to. */
export const WEBHOOK_ROUTES: MiddlewareRoute[] = [
  { matcher: "/hooks/carriers/*", middlewares: [maskSecret] },
  {
    matcher: "/hooks/carriers/:carrier/:secret",
    methods: ["POST"],
    // JSON, a form or multipart, as each carrier likes; Medusa's parser would answer a malformed body itself.
    bodyParser: false,
    middlewares: [reports],
  },
];
