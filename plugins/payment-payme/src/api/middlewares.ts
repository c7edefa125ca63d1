import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { envelopeOf } from "../protocol/envelope";
import { notPost } from "../protocol/errors";

export default defineMiddlewares({
  routes: [
    {
      matcher: "/hooks/payme",
      methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
      // Medusa's parser would answer a malformed body itself, with status 400.
      bodyParser: false,
    },
    { matcher: "/hooks/payme", middlewares: [refuseOtherMethods] },
  ],
});

/** Payme reads every status but 200 as our failure, so even GET gets the protocol's answer. */
function refuseOtherMethods(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (req.method === "POST") {
    next();
    return;
  }
  res
    .status(200)
    .type("application/json")
    .send(envelopeOf(null, { error: notPost() }));
}
