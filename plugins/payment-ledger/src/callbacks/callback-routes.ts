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

/** Answers a POST of the provider; see `answerCallback`. */
export type CallbackHandler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>;

/**
 * Callbacks that are answered with HTTP status 200 whatever comes, for `defineMiddlewares`. Medusa's parser is off: it would
 * answer a malformed body itself, with status 400, and lose the digits of numbers.
 *
 * They are middlewares and no routes: Express tries the several hundred routes of Medusa one after the other, and these
 * stand before them all.
 *
 * @param handlers path -> what answers a POST to it
 * @param notPost the protocol's answer to any other HTTP method
 */
export function callbackRoutes(
  handlers: Record<string, CallbackHandler>,
  notPost: () => string,
): MiddlewareRoute[] {
  return Object.entries(handlers).flatMap(([matcher, handle]): MiddlewareRoute[] => [
    { matcher, methods: METHODS, bodyParser: false },
    { matcher, middlewares: [answering(handle, notPost)] },
  ]);
}

const answering =
  (handle: CallbackHandler, notPost: () => string) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    // Express matches by the beginning of a path; what is below it is somebody else's.
    if (req.path !== "/") {
      return next();
    }
    return req.method === "POST" ? handle(req, res) : sendAnswer(res, notPost());
  };
