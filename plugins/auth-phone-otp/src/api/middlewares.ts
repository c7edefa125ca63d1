import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { limitRequests } from "./limit-requests";
import { refuseEndedSessions } from "./refuse-ended-sessions";
import { codeBody, refreshBody, verifyBody } from "./store/auth/validators";

/** What a shopper is signed in for; an ended session opens none of it. */
const SIGNED_IN = [
  "/store/customers/me*",
  "/store/orders*",
  "/store/auth*",
  "/store/notifications*",
  "/store/telegram*",
];

const customer = authenticate("customer", ["bearer"]);

const body = (path: string, schema: Parameters<typeof validateAndTransformBody>[0]) => ({
  matcher: `/store/auth/${path}`,
  methods: ["POST" as const],
  middlewares: [validateAndTransformBody(schema)],
});

const signedIn = (path: string) => ({
  matcher: `/store/auth/${path}`,
  middlewares: [customer],
});

export default defineMiddlewares({
  routes: [
    { matcher: "/store/auth*", middlewares: [limitRequests] },
    ...SIGNED_IN.map((matcher) => ({ matcher, middlewares: [refuseEndedSessions] })),
    ...["sign-out-everywhere", "sessions", "sessions/:id"].map(signedIn),
    body("code", codeBody),
    body("verify", verifyBody),
    body("refresh", refreshBody),
    body("sign-out", refreshBody),
  ],
});
