import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { answerOf, wireOf } from "../protocol/answer";

const PATHS = ["/hooks/click", "/hooks/click/prepare", "/hooks/click/complete"];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

export default defineMiddlewares({
  routes: PATHS.flatMap((matcher) => [
    // Medusa's parser would answer a malformed body itself, with status 400, and lose the digits of numbers.
    { matcher, methods: [...METHODS], bodyParser: false as const },
    { matcher, middlewares: [refuseOtherMethods] },
  ]),
});

/** G1: Click reads only answers of status 200, so even GET gets one. */
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
    .send(wireOf(answerOf(-8), {}));
}
