import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { giveRoleBody } from "./admin/staff-roles/validators";
import { keepLastOwner } from "./admin/users-delete";
import { limitRate } from "./limit-rate";
import { requireRole } from "./require-role";

export default defineMiddlewares({
  routes: [
    // Without methods it stands before every other middleware and route below /admin.
    { matcher: "/admin", middlewares: [requireRole] },
    { matcher: "/admin/staff-roles", methods: ["GET"], middlewares: [limitRate] },
    { matcher: "/admin/staff-roles/me", methods: ["GET"], middlewares: [limitRate] },
    {
      matcher: "/admin/staff-roles/:user_id",
      methods: ["POST"],
      middlewares: [limitRate, validateAndTransformBody(giveRoleBody)],
    },
    { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [keepLastOwner] },
  ],
});
