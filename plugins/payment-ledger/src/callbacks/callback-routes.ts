import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { sendAnswer } from "./answer-callback";

const METHODS: MiddlewareRoute["methods"] = [
  ...(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const),
];

/**
 * Middlewares of callbacks that are answered with HTTP status 200 whatever comes, for `defineMiddlewares`. Medusa's parser
 * is off: it would answer a malformed body itself, with status 400, and lose the digits of numbers.
 *
 * @param notPost the protocol's answer to any other HTTP method
 */
export function callbackRoutes(paths: string[], notPost: () => string): MiddlewareRoute[] {
  const refuseOtherMethods = (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): void => (req.method === "POST" ? next() : sendAnswer(res, notPost()));
  return paths.flatMap((matcher): MiddlewareRoute[] => [
    { matcher, methods: METHODS, bodyParser: false },
    { matcher, middlewares: [refuseOtherMethods] },
  ]);
}
