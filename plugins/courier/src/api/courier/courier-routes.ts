import type { MiddlewareRoute } from "@medusajs/framework/http";
import { signedInCourier } from "../../sign-in/signed-in-courier";
import { limitRate } from "../limit-rate";
import { validateBody, validateQuery } from "../validate";
import { answerPosition } from "./answer-position";
import { actionBody, codeBody, dayQuery, nothing, proofQuery, verifyBody } from "./validators";

/** By address: codes have limits of their own, links are too long to be guessed. */
const signIns = limitRate(60);
/** By courier. A phone that was without a connection sends a whole day at once. */
const questions = limitRate(240);
const writes = limitRate(120);
const uploads = limitRate(30);

type Schema = Parameters<typeof validateBody>[0];

const get = (path: string, query: Schema = nothing): MiddlewareRoute => ({
  matcher: `/courier/${path}`,
  methods: ["GET"],
  middlewares: [signedInCourier, questions, validateQuery(query)],
});

const post = (path: string, body: Schema = nothing): MiddlewareRoute => ({
  matcher: `/courier/${path}`,
  methods: ["POST"],
  middlewares: [signedInCourier, writes, validateBody(body)],
});

/** For who is not signed in yet. */
const open = (path: string, body: Schema): MiddlewareRoute => ({
  matcher: `/courier/${path}`,
  methods: ["POST"],
  middlewares: [signIns, validateBody(body)],
});

/** Who may, how often, and in which shape. */
export const COURIER_ROUTES: MiddlewareRoute[] = [
  // Read by hand: Medusa's parser would come first, and after it all the routes there are.
  { matcher: "/courier/positions", methods: ["POST"], bodyParser: false },
  { matcher: "/courier/positions", middlewares: [answerPosition] },
  open("auth/code", codeBody),
  open("auth/verify", verifyBody),
  post("auth/sign-out"),
  get("me"),
  get("deliveries", dayQuery),
  post("deliveries/:id/actions", actionBody),
  // A picture as it comes; the route reads no more of it than it takes.
  {
    matcher: "/courier/proofs",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [signedInCourier, uploads, validateQuery(proofQuery)],
  },
  get("cash", dayQuery),
];
