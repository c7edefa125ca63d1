import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { askFreshSignIn } from "./ask-fresh-sign-in";
import { keepVerifiedPhone } from "./keep-verified-phone";
import { limitRequests } from "./limit-requests";
import { refuseEndedSessions } from "./refuse-ended-sessions";
import * as bodies from "./store/auth/validators";

/** What a shopper is signed in for; an ended session opens none of it. */
const SIGNED_IN = [
  "/store/customers/me*",
  "/store/orders*",
  "/store/auth*",
  "/store/notifications*",
  "/store/telegram*",
];

const BODIES: [path: string, schema: Parameters<typeof validateAndTransformBody>[0]][] = [
  ["code", bodies.codeBody],
  ["verify", bodies.verifyBody],
  ["refresh", bodies.refreshBody],
  ["sign-out", bodies.refreshBody],
  ["password", bodies.passwordBody],
  ["password/set", bodies.setPasswordBody],
  ["password/reset", bodies.resetPasswordBody],
  ["phone/code", bodies.phoneCodeBody],
  ["phone", bodies.phoneBody],
  ["account/delete", bodies.deleteBody],
];

/** Below these a shopper must be signed in. */
const OWN = ["sign-out-everywhere", "sessions", "phone", "password/set", "account"];

export default defineMiddlewares({
  routes: [
    { matcher: "/store/auth*", middlewares: [limitRequests] },
    ...SIGNED_IN.map((matcher) => ({ matcher, middlewares: [refuseEndedSessions] })),
    ...OWN.map((path) => ({
      matcher: `/store/auth/${path}`,
      middlewares: [authenticate("customer", ["bearer"])],
    })),
    ...BODIES.map(([path, schema]) => ({
      matcher: `/store/auth/${path}`,
      methods: ["POST" as const],
      middlewares: [validateAndTransformBody(schema)],
    })),
    // A chat that is linked gets codes from then on. The route is another plugin's, and need not be there.
    { matcher: "/store/telegram/link", methods: ["POST"], middlewares: [askFreshSignIn] },
    {
      matcher: "/store/customers/me",
      methods: ["POST"],
      middlewares: [authenticate("customer", ["session", "bearer"]), keepVerifiedPhone],
    },
  ],
});
