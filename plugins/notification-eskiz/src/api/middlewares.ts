import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import {
  emptyBody,
  messagesQuery,
  moderationBody,
  sampleBody,
  templateBody,
} from "./admin/eskiz/validators";
import { maskSecret } from "./mask-secret";
import { limitReports, limitSamples, limitStaff } from "./rate-limit";
import { validateQuery } from "./validate-query";

export default defineMiddlewares({
  routes: [
    // For every method: whoever looks at the address in a browser leaves it in the log too.
    { matcher: "/hooks/eskiz/*", middlewares: [maskSecret] },
    {
      matcher: "/hooks/eskiz/:secret",
      methods: ["POST"],
      // Eskiz does not say whether it sends JSON or a form; Medusa's parser would refuse a malformed body itself.
      bodyParser: false,
      middlewares: [limitReports],
    },
    // Medusa itself lets nobody but staff into /admin.
    { matcher: "/admin/eskiz/*", middlewares: [limitStaff] },
    {
      matcher: "/admin/eskiz/messages",
      methods: ["GET"],
      middlewares: [validateQuery(messagesQuery)],
    },
    {
      matcher: "/admin/eskiz/account",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(emptyBody)],
    },
    {
      matcher: "/admin/eskiz/moderation",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(moderationBody)],
    },
    {
      matcher: "/admin/eskiz/templates/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(templateBody)],
    },
    {
      matcher: "/admin/eskiz/templates/:id/submit",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(emptyBody)],
    },
    {
      matcher: "/admin/eskiz/templates/:id/samples",
      methods: ["POST"],
      middlewares: [limitSamples, validateAndTransformBody(sampleBody)],
    },
  ],
});
