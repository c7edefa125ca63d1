import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { tokenBody } from "./admin/telegram/validators";
import { limitLinks } from "./rate-limit";
import { linkBody } from "./store/telegram/validators";

const customer = authenticate("customer", ["session", "bearer"]);

export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/telegram",
      methods: ["GET", "DELETE"],
      middlewares: [customer],
    },
    {
      matcher: "/store/telegram/link",
      methods: ["POST"],
      middlewares: [customer, limitLinks, validateAndTransformBody(linkBody)],
    },
    // Medusa itself lets nobody but staff into /admin.
    {
      matcher: "/admin/telegram/groups/:name/token",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(tokenBody)],
    },
  ],
});
