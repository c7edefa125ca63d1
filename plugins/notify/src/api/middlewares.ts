import { authenticate, defineMiddlewares } from "@medusajs/framework/http";
import {
  audienceBody,
  broadcastBody,
  countersQuery,
  messagesQuery,
  nothing,
  pageQuery,
  switchBody,
} from "./admin/notify/validators";
import { limitRate } from "./limit-rate";
import { inboxQuery, preferencesBody, readBody } from "./store/notifications/validators";
import { validateBody, validateQuery } from "./validate";

/** A page with an unread count asks often; nobody writes often. */
const questions = limitRate(240);
const writes = limitRate(60);

export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/notifications*",
      middlewares: [authenticate("customer", ["session", "bearer"]), questions],
    },
    {
      matcher: "/store/notifications",
      methods: ["GET"],
      middlewares: [validateQuery(inboxQuery)],
    },
    {
      matcher: "/store/notifications/read",
      methods: ["POST"],
      middlewares: [writes, validateBody(readBody)],
    },
    {
      matcher: "/store/notifications/preferences",
      methods: ["POST"],
      middlewares: [writes, validateBody(preferencesBody)],
    },
    // Medusa itself lets nobody but staff into /admin.
    {
      matcher: "/admin/notify/messages",
      methods: ["GET"],
      middlewares: [questions, validateQuery(messagesQuery)],
    },
    { matcher: "/admin/notify/messages/:id", methods: ["GET"], middlewares: [questions] },
    { matcher: "/admin/notify/messages/*", methods: ["POST"], middlewares: [writes] },
    {
      matcher: "/admin/notify/messages/resend",
      methods: ["POST"],
      middlewares: [validateBody(nothing)],
    },
    {
      matcher: "/admin/notify/messages/:id/resend",
      methods: ["POST"],
      middlewares: [validateBody(nothing)],
    },
    {
      matcher: "/admin/notify/messages/:id/dismiss",
      methods: ["POST"],
      middlewares: [validateBody(nothing)],
    },
    {
      matcher: "/admin/notify/counters",
      methods: ["GET"],
      middlewares: [questions, validateQuery(countersQuery)],
    },
    {
      matcher: "/admin/notify/table",
      methods: ["GET"],
      middlewares: [questions, validateQuery(nothing)],
    },
    {
      matcher: "/admin/notify/table",
      methods: ["POST"],
      middlewares: [writes, validateBody(switchBody)],
    },
    {
      matcher: "/admin/notify/broadcasts",
      methods: ["GET"],
      middlewares: [questions, validateQuery(pageQuery)],
    },
    {
      matcher: "/admin/notify/broadcasts",
      methods: ["POST"],
      middlewares: [writes, validateBody(broadcastBody)],
    },
    {
      matcher: "/admin/notify/broadcasts/audience",
      methods: ["POST"],
      middlewares: [writes, validateBody(audienceBody)],
    },
    {
      matcher: "/admin/notify/broadcasts/:id/stop",
      methods: ["POST"],
      middlewares: [writes, validateBody(nothing)],
    },
  ],
});
