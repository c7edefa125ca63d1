import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { emptyBody, tokenBody } from "./admin/telegram/validators";
import { limitLinks, limitQuestions, limitStaff } from "./rate-limit";
import { linkBody } from "./store/telegram/validators";

const customer = authenticate("customer", ["session", "bearer"]);

export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/telegram",
      methods: ["GET", "DELETE"],
      middlewares: [customer, limitQuestions],
    },
    {
      matcher: "/store/telegram/link",
      methods: ["POST"],
      middlewares: [customer, limitLinks, validateAndTransformBody(linkBody)],
    },
    // Medusa itself lets nobody but staff into /admin.
    { matcher: "/admin/telegram*", middlewares: [limitStaff] },
    {
      matcher: "/admin/telegram/groups/:name/token",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(tokenBody)],
    },
    {
      matcher: "/admin/telegram/groups/:name/try",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(emptyBody)],
    },
    {
      matcher: "/admin/telegram/threads/:chat/close",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(emptyBody)],
    },
  ],
});
